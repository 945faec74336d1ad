import { type Mark, type MarkType, normaliseMarks, type RichText } from '../../core/text/rich-text.ts';
import { childrenNamed } from '../xml/children-named.ts';
import type { XmlElement } from '../xml/parse-xml.ts';

const marks: Record<string, MarkType> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
};
const code = /\{([biu]{1,3}|sub|sup|\d{1,6})>|<([biu]{1,3}|sub|sup|\d{1,6})\}|\{(\d{1,6})\}/g;

/** The numbers of a unit's codes in Phrase's files; null for a unit of another program. */
export function phraseCodes(unit: XmlElement): ReadonlySet<string> | null {
  if (!Object.keys(unit.attributes).some((name) => name.startsWith('mxlf:'))) return null;
  const known = childrenNamed(unit, 'tunit-metadata').flatMap((list) => childrenNamed(list, 'mark'));
  return new Set(known.map(({ attributes }) => attributes.id ?? ''));
}

/** A text of Phrase, which writes codes into it: `{b>bold<b}`, `{1>` … `<1}`, `{2}`. Numbers that are no codes are text. */
export function withoutPhraseCodes(content: RichText, known: ReadonlySet<string>): RichText {
  let text = '';
  let from = 0;
  const found: Mark[] = [];
  const open = new Map<string, number>();
  for (const match of content.text.matchAll(code)) {
    const [whole, begin, end, alone] = match;
    const name = begin ?? end ?? alone!;
    if (/^\d/.test(name) && !known.has(name)) continue;
    text += content.text.slice(from, match.index);
    from = match.index + whole.length;
    if (begin !== undefined) open.set(name, text.length);
    else if (end !== undefined && open.has(name)) {
      const start = open.get(name)!;
      open.delete(name);
      for (const type of marksOf(name)) found.push({ type, start, end: text.length });
    }
  }
  text += content.text.slice(from);
  return { text, marks: normaliseMarks(found, text.length) };
}

function marksOf(name: string): MarkType[] {
  const whole = marks[name];
  return whole ? [whole] : [...name].flatMap((letter) => marks[letter] ?? []);
}
