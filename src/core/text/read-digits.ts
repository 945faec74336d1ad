import { foldDigits } from './fold-digits.ts';
import { breakable, khmerNumberWords, englishNumberWords } from './number-words.ts';
import type { NumberFound } from './number-found.ts';

const digits = '[0-9\\u17e0-\\u17e9]';
const figure = new RegExp(
  `${digits}+(?:[.,]${digits}+|[\\u00a0\\u2009\\u202f]${digits}{3}(?!${digits}))*`,
  'g',
);
const khmerUnit = new RegExp(
  `[ \\u200b]*(${[...khmerNumberWords.multipliers.keys()].map(breakable).join('|')})(?![\\u17b6-\\u17d3])`,
  'y',
);
const englishUnit = /[ \u00a0-]?(hundred|thousand|million|billion|trillion|mn|bn)\b/iy;
const shortUnits = new Map([
  ['mn', 1e6],
  ['bn', 1e9],
]);
const percentAfter = /[ \u00a0\u200b]*(?:%|％|per ?cent\b|ភាគ\u200b?រយ)/iy;
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
  if (parts.length > 2 || !/[.,]/.test(separator)) return areGroups(parts) ? [whole(parts)] : [];
  if (!areGroups(parts)) return [withFraction(parts)];
  const grouping = language.startsWith('km') ? '.' : ',';
  const both = [whole(parts), withFraction(parts)];
  return separator === grouping ? both : both.reverse();
}

/** The product of the multiplying words that stand at `from`, and where they end. */
function multiplier(text: string, from: number): { exponent: number; end: number } {
  let exponent = 0;
  let end = from;
  for (;;) {
    khmerUnit.lastIndex = end;
    englishUnit.lastIndex = end;
    const found = khmerUnit.exec(text) ?? englishUnit.exec(text);
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
  for (const match of text.matchAll(figure)) {
    const start = match.index;
    const folded = foldDigits(match[0]);
    const decimals = readings(folded, language);
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
    const { exponent, end: unitEnd } = multiplier(text, digitsEnd);
    const end = Math.max(digitsEnd + suffix, unitEnd);
    percentAfter.lastIndex = end;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      values: decimals.map(({ digits, scale }) => Number(`${digits}e${exponent - scale}`)),
      ...(suffix > 0 || ordinalBefore.test(text.slice(Math.max(0, start - 4), start))
        ? { ordinal: true }
        : {}),
      ...(percentAfter.test(text) ? { percent: true } : {}),
    });
  }
  return found;
}
