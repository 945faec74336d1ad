import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redline } from '../../../src/core/match/redline.ts';
import { sameSpelling } from '../../../src/core/match/same-spelling.ts';
import { anyText } from '../text/khmer-arbitrary.ts';

const signs = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
const shown = (before: string, after: string, language = 'en') =>
  redline(before, after, language)
    .map(({ op, text }) => signs[op].join(text))
    .join('');

/** Checks what a redline promises of any two texts. */
function check(before: string, after: string, language: string) {
  const edits = redline(before, after, language);
  const joined = (op: 'delete' | 'insert') =>
    edits
      .filter((edit) => edit.op === 'equal' || edit.op === op)
      .map(({ text }) => text)
      .join('');
  expect(joined('delete')).toBe(before);
  expect(joined('insert')).toBe(after);
  edits.forEach(({ op, text }, i) => {
    expect(text).not.toBe('');
    expect(edits[i + 1]?.op).not.toBe(op);
  });
  return edits;
}

describe('redline', () => {
  test('marks whole words', () => {
    expect(shown('The Workshop gathered 154 participants.', 'The workshop gathered 145 participants.')).toBe(
      'The [-Workshop-]{+workshop+} gathered [-154-]{+145+} participants.',
    );
  });

  test('marks whole Khmer clusters and numbers', () => {
    expect(shown('មានចំនួន១៤៥រូប', 'មានចំនួន១៥៤នាក់', 'km')).toBe('មានចំនួន[-១៤៥រូប-]{+១៥៤នាក់+}');
    expect(shown('កាក', 'កក', 'km')).toBe('[-កា-]{+ក+}ក');
  });

  test('takes a lone space between two changes into them', () => {
    expect(shown('the quick brown fox', 'a fast brown fox')).toBe('[-the quick-]{+a fast+} brown fox');
  });

  test('keeps a phrase between two changes, and no single word between long ones', () => {
    expect(
      shown('honor to assist in organizing the 2nd Forum here', 'honour of hosting the 2nd Forum now'),
    ).toBe('[-honor to assist in organizing-]{+honour of hosting+} the 2nd Forum [-here-]{+now+}');
    expect(shown('one two three four the five six seven', 'a b c d the e f g')).toBe(
      '[-one two three four the five six seven-]{+a b c d the e f g+}',
    );
  });

  test('of equal texts is one stretch, of empty ones none', () => {
    expect(redline('ក a', 'ក a', 'km')).toEqual([{ op: 'equal', text: 'ក a' }]);
    expect(redline('', '', 'km')).toEqual([]);
    expect(redline('', 'a', 'en')).toEqual([{ op: 'insert', text: 'a' }]);
  });

  test('keeps lone surrogates', () => {
    check('\ud83d a \ude02', '\ud83d b \ude02', 'en');
  });

  const words = Array.from({ length: 70_000 }, (_, i) => `w${i}`);

  test('tells more than 65,535 distinct words apart', () => {
    const changed = words.map((word, i) => (i % 1000 === 7 ? `x${i}` : word));
    const edits = check(words.join(' '), changed.join(' '), 'en');
    expect(edits.filter(({ op }) => op === 'insert').map(({ text }) => text)).toEqual(
      changed.filter((word) => word.startsWith('x')),
    );
  });

  test('replaces long texts that share nothing as a whole', () => {
    const other = words.slice(0, 30_000).map((word) => `z${word}`);
    expect(check(words.slice(0, 30_000).join(' '), other.join(' '), 'en')).toHaveLength(2);
  });

  test('gives both texts back', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('km', 'en'), (before, after, language) => {
        check(before, after, language);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives both texts back when they are nearly the same', () => {
    const word = fc.constantFrom('the', 'King', 'ក្រ', 'សួង', ' ', ' ', '។', '១២', 'ន');
    const texts = fc.tuple(
      fc.array(word, { maxLength: 30 }),
      fc.array(word, { maxLength: 4 }),
      fc.nat(30),
      fc.nat(5),
    );
    fc.assert(
      fc.property(texts, ([words, inserted, at, removed]) => {
        check(words.join(''), words.toSpliced(at, removed, ...inserted).join(''), 'km');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sameSpelling', () => {
  test.each([
    ['សម្ដេច', 'សម្តេច', true],
    ['ខែ្មរ', 'ខ្មែរ', true],
    ['ភ្នំ\u200bពេញ', 'ភ្នំពេញ', true],
    ['២០២៤', '2024', true],
    ['ក', 'កា', false],
  ])('of %s and %s is %s', (a, b, same) => {
    expect(sameSpelling(a, b)).toBe(same);
  });
});
