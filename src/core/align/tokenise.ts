import { readDates } from '../text/dates.ts';
import { foldDigits, readNumbers } from '../text/numerals.ts';

/** Characters that show nothing: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Scripts that do not part words by spaces. */
const unspacedScripts =
  '[\\p{Script=Khmer}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const unspacedRun = `[${unspacedScripts}&&[\\p{L}\\p{M}]]+`;
const unspaced = new RegExp(`^${unspacedRun}`, 'v');
const piece = new RegExp(
  `\\p{Nd}+(?:[.,\\u066B\\u066C]\\p{Nd}+)*|${unspacedRun}|\\p{L}[\\p{L}\\p{M}]*|[^\\s\\p{L}\\p{M}\\p{Nd}]`,
  'gv',
);

const punctuation: Readonly<Record<string, string>> = {
  '។': '.',
  '៕': '.',
  '៚': '.',
  '。': '.',
  '၊': ',',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‹': '"',
  '›': '"',
  '៖': ':',
  '：': ':',
  '，': ',',
  '、': ',',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '’': "'",
  '‘': "'",
};

/** Zeros of the decimal digits of scripts that the aligner may meet; a digit's value is its distance from one. */
const zeros = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0xff10,
];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

const otherDigit = /(?![0-9])\p{Nd}/u;

/** The text without invisible characters and with ASCII digits. */
export function foldForAlignment(text: string): string {
  const folded = foldDigits(text.replace(invisible, ''));
  return otherDigit.test(folded) ? folded.replace(/(?![0-9])\p{Nd}/gu, asciiDigit) : folded;
}

const segmenters = new Map<string, Intl.Segmenter>();

function addWords(tokens: string[], run: string, language: string): void {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  for (const { segment } of segmenter.segment(run)) tokens.push(segment);
}

/** A date has a day or a year in digits, but for a Khmer month by name, which follows ខែ. */
const mayHoldDate = /\p{Nd}|\u1781\u17C2/u;

/** Numbers that are written in words or with a unit, by their value: "four", "១៤៧,៩លាន"; and the months of dates. */
function valueTokens(text: string, language: string): string[] {
  const numbers = readNumbers(text, language)
    .filter(({ spelled, text: written }) => spelled === true || /\p{L}/u.test(written))
    .map(({ values }) => '#' + String(values[0]).replace(/\D/g, ''));
  const dates = mayHoldDate.test(text) ? readDates(text, language) : [];
  const months = dates.flatMap(({ month }) => (month === undefined ? [] : [`month ${month}`]));
  return [...numbers, ...months];
}

/**
 * The features that tie a text to its translation: words (Latin ones cut to six letters, scripts without
 * spaces cut by `Intl.Segmenter`), numbers as "#" and their digits, punctuation folded across scripts.
 * Words of the segmenter differ between engines: use tokens within one run only, never store them.
 */
export function tokenise(text: string, language: string): string[] {
  const tokens = valueTokens(text, language);
  for (const [match] of foldForAlignment(text).matchAll(piece)) {
    if (/^\d/.test(match)) tokens.push('#' + match.replace(/\D/g, ''));
    else if (unspaced.test(match)) addWords(tokens, match, language);
    else if (/^\p{L}/u.test(match)) tokens.push(match.toLowerCase().slice(0, 6));
    else tokens.push(punctuation[match] ?? match);
  }
  return tokens;
}

/** Code points that are neither spaces nor invisible: the length that Gale and Church's model compares. */
export function visibleLength(text: string): number {
  const visible = text.replace(invisible, '').replace(/\s+/g, '');
  let length = visible.length;
  for (let at = 0; at < visible.length; at++) {
    const unit = visible.charCodeAt(at);
    if (unit >= 0xdc00 && unit < 0xe000) length--;
  }
  return length;
}
