import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchKey, matchKeyWithOffsets } from '../../../src/core/text/match-key.ts';
import { normaliseKhmer } from '../../../src/core/text/normalise-khmer.ts';
import { anyText } from './khmer-arbitrary.ts';
import { orderVectors, realVectors } from './khmer-vectors.ts';

const foreignMark = /(?![\u1780-\u17ff])\p{M}/u;
const shuffled = (list: readonly string[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
const asciiText = fc.string({ unit: fc.constantFrom(...'aB2 (?!)."  ') });
const runs = { numRuns: 2000 };

describe('matchKey', () => {
  test.each([...orderVectors, ...realVectors])('gives %s and %s one key', (typed, ordered) => {
    expect(matchKey(typed)).toBe(matchKey(ordered));
  });

  test.each([
    ['an independent vowel QOO TYPE TWO as TYPE ONE', 'ឲ្យ', 'ឱ្យ'],
    ['a deprecated QAQ as QA', '\u17a3ក', 'អក'],
    ['a deprecated QAA as QA and AA', '\u17a4ក', 'អាក'],
    ['invisible Khmer vowels', 'ក\u17b4ខ\u17b5', 'កខ'],
    ['zero-width spaces and joiners', 'ភ្នំ\u200bពេញ\u200d', 'ភ្នំពេញ'],
    ['a zero-width space within a syllable', 'ខែ\u200b្មរ', 'ខ្មែរ'],
    ['a soft hyphen and a word joiner', 'co\u00adopera\u2060tion', 'cooperation'],
    ['the sign ៘ as ។ល។', 'សៀវភៅ ៘', 'សៀវភៅ។ល។'],
    ['a vowel said twice', 'ស៊ាំំ', 'ស៊ាំ'],
    ['Khmer digits', 'ឆ្នាំ២០២៤', 'ឆ្នាំ2024'],
    ['a space before ។', 'ទៅ ។', 'ទៅ។'],
    ['a space before ៗ', 'ផ្សេង ៗ', 'ផ្សេងៗ'],
    ['a space before ៖ and ៕', 'ដូចជា ៖ ក ៕', 'ដូចជា៖ ក៕'],
    ['spaces within guillemets and brackets', '« ក » ( ខ )', '«ក» (ខ)'],
    ['several spaces, line ends and no-break spaces', ' a \n\u00a0 b\t', 'a b'],
    ['upper case', 'ROYAL Decree', 'royal decree'],
    ['curly quotes', '“It’s”', '"it\'s"'],
    ['guillemets as double quotes', '«AI»', '"ai"'],
    ['every dash', '2021–2035 — a‑b −1', '2021-2035 - a-b -1'],
    ['the ellipsis character', 'etc…', 'etc...'],
    ['composed and decomposed letters', 'Cafe\u0301', 'CAFÉ'],
    ['capital and final sigma', 'ΣΟΦΟΣ', 'σοφος'],
  ])('folds %s', (_what, one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  test.each([
    ['ក', 'កា'],
    ['បាន', 'បាត'],
    ['1.5', '1,5'],
    ['a b', 'ab'],
    ['ក ខ', 'កខ'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(matchKey(one)).not.toBe(matchKey(other));
  });

  test('is a lower-case text in spelling order', () => {
    expect(matchKey('“Nation – Religion – King”  (  ១.៥០០ រៀល ) ខែ្មរ ។')).toBe(
      '"nation - religion - king" (1.500 រៀល) ខ្មែរ។',
    );
  });

  test('is its own key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = matchKey(text);
        expect(matchKey(key)).toBe(key);
      }),
      runs,
    );
  });

  test('is its own key for every character, alone, after a letter and before an accent', () => {
    let changed = 0;
    for (let code = 0; code < 0x3100; code += 1) {
      const character = String.fromCodePoint(code);
      for (const text of [character, `a${character}\u0301`, `ក${character}ុី`, `${character} )`]) {
        const key = matchKey(text);
        if (matchKey(key) !== key) changed += 1;
      }
    }
    expect(changed).toBe(0);
  });

  test('does not depend on case', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(matchKey(text.toLowerCase())).toBe(matchKey(text));
      }),
      runs,
    );
  });

  test('does not depend on the order in which the parts of a syllable were typed', () => {
    const parts = [
      fc.constantFrom('', '\u17d2ត', '\u17d2រ', '\u17d2ដ'),
      fc.constantFrom('', '\u17c9', '\u17ca'),
      fc.constantFrom('', 'ា', 'ី', 'ឹ', 'ូ', 'េ', 'ើ', 'ោ'),
      fc.constantFrom('', 'ំ', '់', '៍', '័'),
      fc.constantFrom('', 'ះ'),
      fc.constantFrom('', '\u200b', '\u200c'),
    ] as const;
    const typed = fc.tuple(...parts).chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(fc.constantFrom('ក', 'ស', 'ប', 'ឱ'), typed, (base, [ordered, order]) => {
        expect(matchKey(base + order.join(''))).toBe(matchKey(base + ordered.join('')));
        expect(matchKey(normaliseKhmer(base + order.join('')))).toBe(matchKey(base + ordered.join('')));
      }),
      runs,
    );
  });

  test('is the same for a text in NFC, but for U+17DD and foreign accents beside a coeng', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\u17dd') && !(text.includes('\u17d2') && foreignMark.test(text)));
        expect(matchKey(text.normalize('NFC'))).toBe(matchKey(text));
      }),
      runs,
    );
  });
});

describe('matchKeyWithOffsets', () => {
  test('tells where the cluster of each unit begins', () => {
    const { key, offsets } = matchKeyWithOffsets('A  ខែ្មរ\u200b។');
    expect(key).toBe('a ខ្មែរ។');
    expect([...offsets]).toEqual([0, 1, 3, 3, 3, 3, 7, 9, 10]);
  });

  test('gives the key of matchKey and offsets that never decrease', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, asciiText), (text) => {
        const { key, offsets } = matchKeyWithOffsets(text);
        expect(key).toBe(matchKey(text));
        expect(offsets.length).toBe(key.length + 1);
        expect(offsets[key.length]).toBe(text.length);
        expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
      }),
      runs,
    );
  });
});
