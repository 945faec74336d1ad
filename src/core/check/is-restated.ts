import type { Figure } from '../text/figure.ts';

const measure =
  /^[ \u00a0\u200b-]?(?:square |cubic |sq\.? ?)?(?:miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|feet|foot|ft|inch(?:es)?|in|cm|centimet(?:er|re)s?|mm|yards?|lbs?|pounds?|kg|kilograms?|kilos?|acres?|hectares?|ha|mph|km\/h|kph|°? ?[CF]|degrees|gallons?|lit(?:er|re)s?|ounces?|oz|grams?)\b|^[ \u200b]*(?:គីឡូ|ម៉ែត្រ|ម៉ាយ|ម៉ៃល៍|ហ្វីត|ហ្វ៊ីត|អ៊ីញ|ហិកតា|អង្សា|ផោន|°)/i;
/** What stands between a measure or amount and the same in another unit: "72 kilometres (about ". */
const beforeConverted =
  /^[^()0-9០-៩.;]{0,40}[(](?:about|around|approximately|approx\.?|over|nearly|some|or|equivalent to|ប្រហែល|ប្រមាណ|~|=|US|[$£€])*[ \u200b]*(?:[$£€])?$/i;

/**
 * Whether a figure says again what another of its own text says that has its partner in the translation: the
 * same in another unit, "300 km (190 miles)", where the translation has no such brackets, or in a gloss in Latin
 * letters, "ស្ទ្រីម ២ (Stream 2)".
 */
export function isRestated(
  figure: Figure,
  { text, figures }: { text: string; figures: readonly Figure[] },
  translation: string,
  isPaired: (figure: Figure) => boolean,
): boolean {
  const isPlain = !/[(][^()]*[0-9០-៩][^()]*[)]/.test(translation);
  return figures.some(
    (other) =>
      other !== figure &&
      isPaired(other) &&
      ((isPlain && isConverted(figure, other, text)) || isGlossed(figure, other, text)),
  );
}

function isConverted(a: Figure, b: Figure, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (!beforeConverted.test(text.slice(first.end, second.start))) return false;
  const isMeasured = (of: Figure) =>
    of.currency !== undefined || measure.test(text.slice(of.end, of.end + 24));
  return isMeasured(first) && isMeasured(second);
}

function isGlossed(a: Figure, b: Figure, text: string): boolean {
  if (a.values[0] !== b.values[0] || !/[\u1780-\u17b3]/.test(text)) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^[^()]{0,20}[(][A-Za-z][^()]*$/.test(text.slice(first.end, second.start));
}
