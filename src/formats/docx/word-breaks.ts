import { normalised, type RichText } from '../../core/text/rich-text.ts';
import { breakKhmerWords } from '../khmer-breaks.ts';
import type { OfficePackage } from './package.ts';

const space = '\u200b';
/** A property of the document that says that word breaks were added to it. */
export const breaksProperty = { name: 'BokpraeWordBreaks', value: 'added' };

/**
 * A text for Word, whose lines of Khmer break between words: a zero-width space twice is a break of ours, and k of the
 * author's own are 2k − 1, so that `dropBreaks` finds the very text again on whatever machine.
 */
export function addBreaks(content: RichText): RichText {
  const { text } = content;
  const inserted = new Array<string>(text.length + 1).fill('');
  // Behind the author's own, where they are found again: marks that cut a run of them keep their places.
  for (const { index, 0: own } of text.matchAll(/\u200b{2,}/g))
    inserted[index + own.length] = space.repeat(own.length - 1);
  const broken = breakKhmerWords(text);
  for (let at = 0, to = 0; to < broken.length; to += 1) {
    if (broken[to] === text[at]) at += 1;
    else inserted[at] = space + space;
  }
  return insert(content, inserted);
}

/** Which UTF-16 units of a text are not breaks of ours; of breaks that were edited since, as many as are not. */
export function keptUnits(text: string): boolean[] {
  const kept = new Array<boolean>(text.length).fill(true);
  for (const { index, 0: spaces } of text.matchAll(/\u200b{2,}/g)) {
    const own = Math.ceil(spaces.length / 2) - (spaces.length % 2 === 0 ? 1 : 0);
    kept.fill(false, index + own, index + spaces.length);
  }
  return kept;
}

/** The text again that `addBreaks` was given. */
export function dropBreaks(content: RichText): RichText {
  const { text, marks } = content;
  if (!text.includes(space + space)) return content;
  const place = [0];
  let written = '';
  keptUnits(text).forEach((isKept, at) => {
    if (isKept) written += text[at];
    place.push(written.length);
  });
  const moved = marks.map((mark) => ({ ...mark, start: place[mark.start]!, end: place[mark.end]! }));
  return normalised({ text: written, marks: moved });
}

/** Whether a document says that word breaks were added to it. */
export function hasAddedBreaks(office: OfficePackage): boolean {
  for (const { type, target, external } of office.relationships('').values()) {
    if (type === 'custom-properties' && !external && office.has(target))
      return JSON.stringify(office.xml(target)).includes(breaksProperty.name);
  }
  return false;
}

function insert({ text, marks }: RichText, inserted: readonly string[]): RichText {
  const shift: number[] = [];
  let total = 0;
  let written = '';
  for (let at = 0; at <= text.length; at += 1) {
    total += inserted[at]!.length;
    shift.push(total);
    written += inserted[at]! + (text[at] ?? '');
  }
  // What is inserted where a mark begins or ends stands outside of it.
  const moved = marks.map((mark) => ({
    ...mark,
    start: mark.start + shift[mark.start]!,
    end: mark.end + shift[mark.end - 1]!,
  }));
  return { text: written, marks: moved };
}
