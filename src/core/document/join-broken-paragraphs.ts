import { bracketSpans } from '../text/bracket-spans.ts';
import { listMark } from '../text/list-mark.ts';
import { concat, slice } from '../text/rich-text.ts';
import {
  beginsLikeTitleLine,
  beginsWithConjunction,
  endsInConjunction,
  endsInConnective,
  isConnective,
} from './connectives.ts';
import type { Block, ReadNote } from './document.ts';
import { lineJoint, markedJoint } from './line-joint.ts';

export interface JoinedParagraphs {
  blocks: Block[];
  notes: ReadNote[];
  /** For every block that was given, the index of the one that holds it now. */
  places: number[];
}

/** In UTF-16 units: what is shorter may be a title, an address or a signature. */
const proseLength = 80;
/** What is longer fills more than a page, and is not gone through again for each paragraph behind it. */
const longest = 5_000;

const address = /^(?:https?:|www\.|\S+@\S+\.)/;
const ended = /[.!?។៕៚៘:៖;…]["'”’»)\]\ufffc]*\s*$/;
const sentenceInside = /(?:[។៕៚]|\p{Ll}\)?[.!?]["'”’»)\]]*\s)/u;

/** Whether `before` opens a quotation or bracket that `after` closes. */
function sharesQuotation(before: string, after: string): boolean {
  const near = before.slice(-400);
  return bracketSpans(`${near}\n${after.slice(0, 400)}`).some(
    ({ start, end, open }) => open !== '"' && start < near.length && end > near.length + 1,
  );
}

function isCut(before: string, after: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1).trim();
  const next = after.trimStart();
  if (last === '' || next === '' || ended.test(before) || listMark(next) || address.test(next)) return false;
  if (isConnective(last) || isConnective(next.split('\n')[0]!)) return false;
  return true;
}

/** Whether `after` goes on with the sentence that `before` left open. */
function goesOn(before: Block, after: Block, language: string): boolean {
  const text = before.content.text.trimEnd();
  const next = after.content.text.trimStart();
  if (sharesQuotation(text, next) && !listMark(next)) return true;
  if (!isCut(text, next)) return false;
  if (endsInConjunction(text) || beginsWithConjunction(next)) return true;
  const isProse = text.length >= proseLength || sentenceInside.test(text);
  if (isProse && endsInConnective(text)) return true;
  const isTitle = !sentenceInside.test(text) && beginsLikeTitleLine(next);
  if (isProse && !isTitle && /\p{Script=Latin}[)‐-]?$/u.test(text) && /^\p{Ll}/u.test(next)) return true;
  return language.startsWith('km') && isProse && /^[ៗ)»”]/.test(next);
}

const mayBeCut = ({ kind }: Block) => kind === 'paragraph' || kind === 'list-item';

function join(before: Block, after: Block): Block {
  const end = before.content.text.trimEnd().length;
  const start = after.content.text.length - after.content.text.trimStart().length;
  const hadSpace = end < before.content.text.length || start > 0;
  const [first, second] = [slice(before.content, 0, end), slice(after.content, start)];
  const text = hadSpace ? ' ' : lineJoint(first.text, second.text);
  return { ...before, content: concat([first, markedJoint(first, second, text), second]) };
}

/** Joins paragraphs that a page break cut in the middle of a sentence. */
export function joinBrokenParagraphs(blocks: readonly Block[], language: string): JoinedParagraphs {
  const joined: Block[] = [];
  const notes: ReadNote[] = [];
  const places: number[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isNear = last && mayBeCut(last) && last.content.text.length <= longest;
    if (isNear && block.kind === 'paragraph' && goesOn(last, block, language)) {
      joined[joined.length - 1] = join(last, block);
      notes.push({ code: 'joined-across-break', block: joined.length - 1 });
    } else joined.push(block);
    places.push(joined.length - 1);
  }
  return { blocks: joined, notes, places };
}
