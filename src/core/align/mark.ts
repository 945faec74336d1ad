import { listMark } from '../text/list-mark.ts';
import { foldForAlignment } from './tokenise.ts';

/** What a segment is numbered as, in any notation: "ក.", "a)", "(i)" and "១." can all be the first of a list. */
export interface Mark {
  kind: 'list' | 'bullet' | 'legal';
  /** Numbers of the levels joined by dots; "i" is the first as a Roman number and the ninth as a letter. */
  readings: string[];
  /** As it stands in the text. */
  text: string;
  /** The word of a legal mark, in lower case. */
  word?: string;
}

const legal = /^\s*(\p{L}[\p{L}\p{M}]{1,12})\s?(\d{1,3}|[IVX]{1,5})(?![\d\p{L}])/u;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function readRoman(text: string): number {
  const values = Array.from(text.toLowerCase(), (letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function readListMark(mark: string, value: string): string[] {
  const number = value.replace(/^(letter|roman):/, '');
  const letter = /^\W*([ivx])\W*$/i.exec(mark)?.[1]?.toLowerCase();
  return letter === undefined ? [number] : [number, String(letter.charCodeAt(0) - 96)];
}

/** The mark at the start of a segment, or its label; a legal one is a word and a number ("Article 12"). */
export function readMark(text: string, label?: string): Mark | undefined {
  const outer = label?.trim();
  const listed = outer ? listMark(`${outer} `) : listMark(text);
  if (listed?.value === 'bullet') return { kind: 'bullet', readings: [], text: listed.mark };
  if (listed) return { kind: 'list', readings: readListMark(listed.mark, listed.value), text: listed.mark };
  const numbered = legal.exec(foldForAlignment(outer ? `${outer} ${text}` : text));
  if (numbered?.[2] === undefined) return undefined;
  const number = numbered[2];
  const reading = /^\d/.test(number) ? String(Number(number)) : String(readRoman(number));
  const word = numbered[1]!.toLowerCase();
  return { kind: 'legal', readings: [reading], text: numbered[0].trim(), word };
}

/** Whether two marks can be the same one; undefined when they cannot be compared. */
export function agree(source: Mark, target: Mark): boolean | undefined {
  if (source.kind !== target.kind) return undefined;
  if (source.kind === 'bullet') return true;
  return source.readings.some((reading) => target.readings.includes(reading));
}
