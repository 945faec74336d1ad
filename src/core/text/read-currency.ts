import type { Currency } from './figure.ts';

const signs: Record<string, Currency> = {
  $: 'USD',
  '៛': 'KHR',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '฿': 'THB',
};
const names: [pattern: string, currency: Currency][] = [
  ['riels?\\b|khr\\b|រៀល|៛', 'KHR'],
  ['(?:u\\.?s\\.? ?|american )?dollars?\\b|usd\\b|(?:us ?)?\\$|ដុល្លារ|ដុល្លា', 'USD'],
  ['euros?\\b|eur\\b|€|អឺរ៉ូ', 'EUR'],
  ['pounds sterling\\b|gbp\\b|£|ផោនស្តើលីង', 'GBP'],
  ['yen\\b|jpy\\b|¥|យ៉េន', 'JPY'],
  ['baht\\b|thb\\b|฿|បាត', 'THB'],
  ['yuan\\b|cny\\b|rmb\\b|យ័ន', 'CNY'],
  ['vnd\\b|vietnamese dong\\b', 'VND'],
];
const after = new RegExp(
  `[ \\u00a0\\u200b-]?(?:${names.map(([pattern]) => `(${pattern})`).join('|')})`,
  'iy',
);
const before =
  /(?:(us|khr|usd|eur|thb)?[ \u00a0]?([$៛€£¥฿])|\b(khr|usd|eur|gbp|thb|cny|riels?)\b|(រៀល|ដុល្លារ))[ \u00a0\u200b]?$/i;

/** The currency named beside the figure `[start, end)`, and where its name ends; null where there is none. */
export function readCurrency(
  text: string,
  start: number,
  end: number,
): { currency: Currency; start: number; end: number } | null {
  const lead = text.slice(Math.max(0, start - 8), start);
  const sign = before.exec(lead);
  if (sign) {
    const word = (sign[3] ?? sign[4] ?? '').toLowerCase();
    const currency =
      sign[2] !== undefined
        ? signs[sign[2]]!
        : word.startsWith('riel') || word === 'khr' || word === 'រៀល'
          ? 'KHR'
          : word === 'ដុល្លារ'
            ? 'USD'
            : (word.toUpperCase() as Currency);
    return { currency, start: start - sign[0].trimStart().length, end };
  }
  after.lastIndex = end;
  const found = after.exec(text);
  if (!found) return null;
  const at = found.slice(1).findIndex((group) => group !== undefined);
  return { currency: names[at]![1], start, end: end + found[0].length };
}

/** Words that name a currency, and other things besides. */
const alsoNames: Partial<Record<Currency, string>> = { GBP: 'ផោន|pounds?\\b', CNY: 'renminbi' };

/** Whether a currency is named anywhere in a text. */
export function namesCurrency(text: string, currency: Currency): boolean {
  const pattern = names.find(([, of]) => of === currency)![0];
  const words = [pattern, alsoNames[currency]].filter((one) => one !== undefined).join('|');
  return new RegExp(words, 'i').test(text.replaceAll('\u200b', ''));
}
