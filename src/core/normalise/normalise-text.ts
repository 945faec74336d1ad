import type { TextEdit } from '../text/edit-content.ts';
import { foldDigits } from '../text/fold-digits.ts';
import { khmerDigits } from '../text/khmer-digits.ts';
import { normaliseKhmer } from '../text/normalise-khmer.ts';

/** What can be put in order in a text, in the order in which it is done; see the table of rules below. */
export const normalisations = ['outdated', 'invisible', 'composition', 'order', 'digits', 'spaces'] as const;
export type Normalisation = (typeof normalisations)[number];

type Rule = (text: string, isKhmer: boolean) => TextEdit[];

function replaced(text: string, pattern: RegExp, right: (match: RegExpExecArray) => string): TextEdit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const edit = { start: match.index, end: match.index + match[0].length, text: right(match) };
    return edit.text === match[0] ? [] : [edit];
  });
}

const outdated: Record<string, string> = { '\u17a3': '\u17a2', '\u17a4': '\u17a2\u17b6', '\u17d8': '។ល។' };
const khmerRun = /[\u1780-\u17d3\u17dd\u200c\u200d]+/g;
const neverSeen = '\\u00ad\\u17b4\\u17b5\\u200e\\u200f\\u202a-\\u202e\\u2060\\ufeff';
/** Khmer keeps its zero-width spaces, at which lines break, one at a time and between letters. */
const unseenInKhmer = new RegExp(
  `[${neverSeen}]+|(?<=[\\s\\u200b]|^)\\u200b+|\\u200b+(?=[\\s${neverSeen}]|$)`,
  'g',
);
const unseen = new RegExp(`[${neverSeen}\\u200b]+`, 'g');
const mixedDigits = /[0-9]+[០-៩][0-9០-៩]*|[០-៩]+[0-9][0-9០-៩]*/g;

const rules: Readonly<Record<Normalisation, Rule>> = {
  /** Characters that Unicode no longer wants used: ឣ, ឤ, ៘. */
  outdated: (text) => replaced(text, /[\u17a3\u17a4\u17d8]/g, ([sign]) => outdated[sign]!),
  /** Characters that nobody sees. */
  invisible: (text, isKhmer) => replaced(text, isKhmer ? unseenInKhmer : unseen, () => ''),
  /** Letters and accents as one character, but in Khmer, where composing may break a subscript. */
  composition: (text) => replaced(text, /[^\u1780-\u17ff\u200c\u200d]+/g, ([run]) => run.normalize('NFC')),
  /** Khmer syllables in the order of SIL's "Khmer Encoding Structure" (2024). */
  order: (text) =>
    replaced(text, khmerRun, ([run]) => normaliseKhmer(run)).map((edit) => trimmed(text, edit)),
  /** Khmer and Latin digits in one number, and Khmer digits in a language that has none. */
  digits: (text, isKhmer) =>
    isKhmer
      ? replaced(text, mixedDigits, ([number]) => khmerDigits(foldDigits(number)))
      : replaced(text, /[០-៩]+/g, ([number]) => foldDigits(number)),
  /** Doubled spaces, and spaces at the ends. */
  spaces: (text) =>
    replaced(text, /^[ \u00a0]+|[ \u00a0]+$|[ \u00a0]{2,}/g, ({ index, 0: spaces }) =>
      index === 0 || index + spaces.length === text.length ? '' : ' ',
    ),
};

/** An edit without what stays the same at its ends, as far as whole Khmer clusters go. */
function trimmed(text: string, { start, end, text: right }: TextEdit): TextEdit {
  const left = text.slice(start, end);
  const isBase = (unit: string | undefined) => unit !== undefined && /[\u1780-\u17b3]/.test(unit);
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  while (head > 0 && !(isBase(left[head]) && isBase(right[head]) && left[head - 1] !== '\u17d2')) head -= 1;
  let tail = 0;
  const room = Math.min(left.length, right.length) - head;
  while (tail < room && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  while (
    tail > 0 &&
    !(isBase(left.at(-tail)) && left.at(-1 - tail) !== '\u17d2' && right.at(-1 - tail) !== '\u17d2')
  )
    tail -= 1;
  return { start: start + head, end: end - tail, text: right.slice(head, right.length - tail) };
}

/** What one normalisation does to a text of a language: edits in order and apart, none where all is in order. */
export function normalisationEdits(kind: Normalisation, text: string, language: string): TextEdit[] {
  return rules[kind](text, language.startsWith('km'));
}
