import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseKhmer } from '../../../src/core/text/normalise-khmer.ts';
import { anyText } from './khmer-arbitrary.ts';
import { orderVectors, realVectors, unchangedSpellings } from './khmer-vectors.ts';

const daToTa = { daToTa: true };

describe('normaliseKhmer', () => {
  test.each([...orderVectors, ...realVectors])('orders %s as %s', (typed, ordered) => {
    expect(normaliseKhmer(typed, daToTa)).toBe(ordered);
  });

  test.each([...orderVectors, ...realVectors])('orders %s within a sentence', (typed, ordered) => {
    expect(normaliseKhmer(`ក ${typed}។ AI ${typed}`, daToTa)).toBe(`ក ${ordered}។ AI ${ordered}`);
  });

  test.each(unchangedSpellings)('leaves %s as it is', (spelling) => {
    expect(normaliseKhmer(spelling, daToTa)).toBe(spelling);
  });

  test('keeps coeng DA unless told otherwise', () => {
    expect(normaliseKhmer('សម្ដេច')).toBe('សម្ដេច');
    expect(normaliseKhmer('សម្ដេច', daToTa)).toBe('សម្តេច');
  });

  test('keeps characters beyond U+FFFF and what follows them', () => {
    expect(normaliseKhmer('😂ខែ្មរ ក្រុង ABC')).toBe('😂ខ្មែរ ក្រុង ABC');
  });

  test('keeps lone surrogates', () => {
    expect(normaliseKhmer('\ud83dខែ្មរ\ude02')).toBe('\ud83dខ្មែរ\ude02');
  });

  test('keeps zero-width spaces, which end a syllable', () => {
    expect(normaliseKhmer('ខែ\u200b្មរ')).toBe('ខែ\u200b្មរ');
  });

  test('puts right what canonical ordering does to a coeng after U+17DD', () => {
    const written = 'ក\u17d2ខ\u17dd';
    expect(normaliseKhmer('ក\u17dd\u17d2ខ')).toBe(written);
    expect(normaliseKhmer('ក\u17dd\u17d2ខ'.normalize('NFC'))).toBe(written);
  });

  test('gives a syllable no second shifter', () => {
    expect(normaliseKhmer('ស៊ុី')).toBe('ស៊ុី');
  });

  test('takes a syllable of a hundred thousand signs in its stride', () => {
    const long = `ក${'ុ'.repeat(50_000)}${'េី'.repeat(25_000)}`;
    expect(normaliseKhmer(normaliseKhmer(long))).toBe(normaliseKhmer(long));
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, alsoDa) => {
        const once = normaliseKhmer(text, { daToTa: alsoDa });
        expect(normaliseKhmer(once, { daToTa: alsoDa })).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('changes nothing outside Khmer syllables', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const other = text.replace(/[\u1780-\u17ff]/g, '');
        expect(normaliseKhmer(other)).toBe(other);
      }),
    );
  });
});
