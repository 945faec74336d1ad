import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseContent } from '../../../src/core/normalise/normalise-content.ts';
import { type Normalisation, normalisations } from '../../../src/core/normalise/normalise-text.ts';
import { normaliseKhmer } from '../../../src/core/text/normalise-khmer.ts';
import { matchKey } from '../../../src/core/text/match-key.ts';
import { plain } from '../../../src/core/text/rich-text.ts';
import { anyText, khmerText } from '../text/khmer-arbitrary.ts';
import { orderVectors } from '../text/khmer-vectors.ts';

const normal = (text: string, language = 'km', kinds: readonly Normalisation[] = normalisations) =>
  normaliseContent(plain(text), language, kinds);

const otherThanOrder = normalisations.filter((kind) => kind !== 'order');

describe('normalising a text', () => {
  it.each<[Normalisation, string, string, string]>([
    ['order', 'km', 'ប្រជាជនខែ្មរ និង លេាក', 'ប្រជាជនខ្មែរ និង លោក'],
    ['order', 'km', 'សម្ដេច', 'សម្ដេច'],
    ['outdated', 'km', 'ឣ្នក ឤហារ ៘', 'អ្នក អាហារ ។ល។'],
    ['invisible', 'km', '\ufeffក\u200b\u200bខ \u200bគ\u00adឃ\u200b', 'ក\u200bខ គឃ'],
    ['invisible', 'en', 'pl\u200bain\ufeff', 'plain'],
    ['composition', 'en', 'Cafe\u0301', 'Café'],
    ['digits', 'km', 'ឆ្នាំ២០2៤ និង 2025', 'ឆ្នាំ២០២៤ និង 2025'],
    ['digits', 'en', 'in ២០២៤', 'in 2024'],
    ['spaces', 'en', '  two  spaces \u00a0', 'two spaces'],
  ])('does %s in %s: %s', (kind, language, before, after) => {
    expect(normal(before, language, [kind]).content.text).toBe(after);
    expect(normal(before, language, [kind]).kinds).toEqual(before === after ? [] : [kind]);
    const others = normalisations.filter((one) => one !== kind);
    expect(normal(after, language, others).content.text).toBe(after);
  });
  it('orders every vector of SIL as normaliseKhmer does, up to ដ and ត', () => {
    for (const [before, after] of orderVectors)
      expect(matchKey(normal(before).content.text)).toBe(matchKey(after));
  });
  it('changes no words, and nothing more when it is done again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, khmerText), fc.constantFrom('km', 'en'), (text, language) => {
        const { kinds, content } = normal(text, language);
        const ordered = normal(text, language, ['order']).content.text;
        const otherwise = normal(text, language, otherThanOrder).content.text;
        expect(ordered).toBe(normaliseKhmer(text));
        expect(matchKey(otherwise)).toBe(matchKey(text));
        expect(normal(content.text, language).kinds).toEqual([]);
        if (kinds.length === 0) expect(content.text).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
  it('keeps the marks of what stands around a change', () => {
    const content = { text: 'a  b ខែ្មរ', marks: [{ type: 'bold' as const, start: 5, end: 10 }] };
    expect(normaliseContent(content, 'km', normalisations).content).toEqual({
      text: 'a b ខ្មែរ',
      marks: [{ type: 'bold', start: 4, end: 9 }],
    });
  });
});
