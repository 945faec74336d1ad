import { foldDigits } from './fold-digits.ts';
import { breakable, khmerNumberWords, englishNumberWords } from './number-words.ts';
import type { NumberFound } from './number-found.ts';
import { percentSignAt } from './percent-sign-at.ts';

const digits = '[0-9\\u17e0-\\u17e9]';
const run = `${digits}(?:\\u200b?${digits})*`;
/** Groups parted by plain spaces are one number where no other number can be meant: "379 800". */
const spaced = `(?<!${digits}[.,\\u00a0 ]?)[1-9\\u17e1-\\u17e9]${digits}{0,2}(?: ${digits}{3})+(?![.,:/-]?${digits})`;
const figure = new RegExp(
  `${spaced}|${run}(?:[.,]${run}|[.,] (?:000|០០០)(?!${digits})|[\\u00a0\\u2009\\u202f]${digits}{3}(?!${digits}))*`,
  'g',
);
const khmerUnit = new RegExp(
  `[ \\u200b]*(${[...khmerNumberWords.multipliers.keys()].map(breakable).join('|')})(?![\\u17b6-\\u17d3])`,
  'y',
);
const englishUnit = /[ \u00a0-]?(hundred|thousand|million|billion|trillion|mn|bn)\b/iy;
/** "£125m": a letter is a unit right after an amount of money only. */
const moneyUnit = /([mk])\b/iy;
const afterCurrency = /[$£€] ?$/;
const shortUnits = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
]);
const clockAfter = /^ ?[ap]\.? ?m\b/i;
const clockBefore = /ម៉ោង[ \u200b]*(?:ប្រមាណ[ \u200b]*)?$/;
const afternoon = /^(?:[:.]\d\d)? ?p\.? ?m\b|^[^។,]{0,16}?(?:រសៀល|ល្ងាច|យប់)/i;
const ordinalSuffix = /(?:st|nd|rd|th)\b/iy;
const ordinalBefore = /ទី[ \u200b]?$/;

/** A number's decimal digits and how many of them stand after the point. */
interface Decimal {
  digits: string;
  scale: number;
}

const whole = (parts: readonly string[]): Decimal => ({ digits: parts.join(''), scale: 0 });
const withFraction = (parts: readonly string[]): Decimal => ({
  digits: parts.join(''),
  scale: parts.at(-1)!.length,
});
const areGroups = (parts: readonly string[]) =>
  /^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => part.length === 3);

/** Every way to read ASCII digits with separators; none when they are several numbers ("1.2.3", "12.05.2024"). */
function readings(figure: string, language: string): Decimal[] {
  const separators = [...new Set(figure.match(/[^\d]/g) ?? [])];
  if (separators.length === 0) return [whole([figure])];
  if (separators.length > 2) return [];
  const last = separators.length === 2 ? figure.match(/[^\d](?=\d*$)/)![0] : '';
  if (separators.length === 2) {
    const [integer, fraction, ...more] = figure.split(last);
    const groups = integer!.split(/[^\d]/);
    return more.length === 0 && areGroups(groups) && /[.,]/.test(last)
      ? [withFraction([...groups, fraction!])]
      : [];
  }
  const separator = separators[0]!;
  const parts = figure.split(separator);
  const isAddress =
    parts.length === 4 && parts.every((part) => Number(part) < 256 && String(Number(part)) === part);
  if (isAddress) return [];
  if (parts.length > 2 || !/[.,]/.test(separator)) return areGroups(parts) ? [whole(parts)] : [];
  if (!areGroups(parts)) return [withFraction(parts)];
  const grouping = language.startsWith('km') ? '.' : ',';
  const both = [whole(parts), withFraction(parts)];
  return separator === grouping ? both : both.reverse();
}

/** The product of the multiplying words that stand at `from`, and where they end. */
function multiplier(text: string, from: number, isMoney: boolean): { exponent: number; end: number } {
  let exponent = 0;
  let end = from;
  for (;;) {
    khmerUnit.lastIndex = end;
    englishUnit.lastIndex = end;
    moneyUnit.lastIndex = end;
    const found = khmerUnit.exec(text) ?? englishUnit.exec(text) ?? (isMoney ? moneyUnit.exec(text) : null);
    if (!found) return { exponent, end };
    const word = found[1]!.toLowerCase().replaceAll('\u200b', '');
    const factor =
      khmerNumberWords.multipliers.get(word) ??
      englishNumberWords.multipliers.get(word) ??
      shortUnits.get(word)!;
    exponent += Math.round(Math.log10(factor));
    end += found[0].length;
  }
}

/** The numbers written in digits, Khmer or ASCII, with the units that multiply them. */
export function readDigits(text: string, language: string): NumberFound[] {
  const found: NumberFound[] = [];
  const isKhmer = language.startsWith('km');
  let unit = 0;
  for (const match of text.matchAll(figure)) {
    const start = match.index;
    const folded = foldDigits(match[0]);
    const before = text.slice(Math.max(0, start - 18), start);
    const after = text.slice(start + match[0].length, start + match[0].length + 24);
    const isClock = clockAfter.test(after) || clockBefore.test(before);
    const isTime = isClock && /^\d{1,2}\.\d{2}$/.test(folded);
    const decimals = isTime ? [] : readings(folded.replace(/\u200b|(?<=[.,]) /g, ''), language);
    if (decimals.length === 0) {
      for (const part of folded.matchAll(/\d+/g)) {
        const from = start + part.index;
        const end = from + part[0].length;
        found.push({ start: from, end, text: text.slice(from, end), values: [Number(part[0])] });
      }
      continue;
    }
    const digitsEnd = start + match[0].length;
    ordinalSuffix.lastIndex = digitsEnd;
    const suffix = ordinalSuffix.exec(text)?.[0].length ?? 0;
    const { exponent, end: unitEnd } = multiplier(text, digitsEnd, afterCurrency.test(before));
    const end = Math.max(digitsEnd + suffix, unitEnd);
    const percentEnd = percentSignAt(text, end);
    const values = decimals.map(({ digits, scale }) => Number(`${digits}e${exponent - scale}`));
    if (values[0]! < 12 && afternoon.test(after) && (clockBefore.test(before) || !isKhmer))
      values.push(values[0]! + 12);
    const number: NumberFound = {
      start,
      end,
      text: text.slice(start, end),
      values,
      ...(suffix > 0 || ordinalBefore.test(before) ? { ordinal: true } : {}),
      ...(percentEnd === null ? {} : { percent: true, signed: { start, end: percentEnd } }),
    };
    const last = found.at(-1);
    if (isKhmer && last && continues(last, unit, number, text)) extend(last, number, text);
    else found.push(number);
    unit = exponent;
  }
  return found;
}

/** Whether a Khmer number goes on in smaller units: ៥ម៉ឺន៥ពាន់ is 55,000. `exponent` is that of the unit before. */
function continues(before: NumberFound, exponent: number, next: NumberFound, text: string): boolean {
  const between = text.slice(before.end, next.start);
  const hasUnit = /[\u1780-\u17b3]/.test(next.text);
  return (
    exponent > 1 &&
    before.percent !== true &&
    (between === '' || between === '\u200b' || (between === ' ' && hasUnit)) &&
    next.values[0]! < 10 ** exponent &&
    Number.isInteger(next.values[0])
  );
}

function extend(figure: NumberFound, next: NumberFound, text: string): void {
  figure.values = figure.values.map((value) => value + next.values[0]!);
  figure.end = next.end;
  figure.text = text.slice(figure.start, next.end);
  if (next.percent) figure.percent = true;
  if (next.signed) figure.signed = { start: figure.start, end: next.signed.end };
}
