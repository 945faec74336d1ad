import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryRange } from '../../../src/core/match/carry-range.ts';
import { graphemeBoundary } from '../../../src/core/text/graphemes.ts';

/** What a quote of `before` is in `after`; null when it is gone. */
function carried(before: string, quote: string, after: string): string | null {
  const start = before.indexOf(quote);
  const range = carryRange(before, after, { start, end: start + quote.length });
  return range && after.slice(range.start, range.end);
}

describe('a range of a text', () => {
  it.each([
    ['moves with its words', 'We met the Minister today.', 'the Minister', 'Today we all met the Minister.'],
    ['grows with what is put in between', 'one two three', 'one two', 'one and two three'],
    [
      'takes in what replaces a part of it',
      'the old Ministry met',
      'the old Ministry',
      'the new Ministry met',
    ],
    ['keeps out what is added around it', 'a b c', 'b', 'x a y b z c'],
    ['moves with Khmer clusters', 'ក្រសួងប្រៃសណីយ៍ បានជួប', 'ប្រៃសណីយ៍', 'កាលពីម្សិល ក្រសួងប្រៃសណីយ៍ បានជួប'],
    ['moves with emoji', 'Yes 👩‍👩‍👧‍👦 they came', '👩‍👩‍👧‍👦 they', 'Oh yes, 👩‍👩‍👧‍👦 they came'],
    ['is found among much that is new', '\n👩‍👩‍👧 ok\n', '👩‍👩‍👧 ok', '!!!!\n\n👩‍👩‍👧 ok\n\n!!!!'],
    ['moves in right-to-left text', 'قال الوزير نعم', 'الوزير', 'ثم قال الوزير نعم'],
  ])('%s', (_title, before, quote, after) => {
    const kept: Record<string, string> = {
      'one and two three': 'one and two',
      'the new Ministry met': 'the new Ministry',
    };
    expect(carried(before, quote, after)).toBe(kept[after] ?? quote);
  });

  it('is gone when less than a third of its words is left, and is there with a third', () => {
    expect(carried('Say alpha beta gamma delta now.', 'alpha beta gamma delta', 'Say delta now.')).toBeNull();
    expect(carried('Say alpha beta gamma now.', 'alpha beta gamma', 'Say gamma now.')).toBe('gamma');
    expect(carried('Say alpha now.', 'alpha', 'Say omega now.')).toBeNull();
    expect(carried('Say alpha now.', 'alpha', '')).toBeNull();
  });

  it('comes back exactly where it was when the text does', () => {
    const before = 'ការបកប្រែ អង់គ្លេស';
    expect(carryRange(before, before, { start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });

  it('stays whole and in place whatever is put before and behind it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('ខ្មែរ ', '😂', 'שלום'),
    );
    const quote = fc.constantFrom('Kampuchea, ១២៣ people', 'ព្រះរាជាណាចក្រកម្ពុជា', '👩‍👩‍👧 ok', 'שלום עולם');
    fc.assert(
      fc.property(text, quote, text, text, text, (a, middle, b, x, y) => {
        const before = `${a}\n${middle}\n${b}`;
        const after = `${x}\n${a}\n${middle}\n${b}\n${y}`;
        const start = a.length + 1;
        const range = carryRange(before, after, { start, end: start + middle.length });
        expect(range && after.slice(range.start, range.end)).toContain(middle);
      }),
      { numRuns: 300 },
    );
  });

  it('lies inside the text, is not empty and cuts no character, whatever the texts are', () => {
    const text = fc.string({
      unit: fc.constantFrom('ក', '្', 'រ', 'ា', ' ', 'a', '😂', '\ud83d', 'ש'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, text, fc.nat(14), fc.nat(14), (before, after, at, length) => {
        const start = Math.min(at, before.length);
        const end = Math.min(before.length, start + length);
        const range = carryRange(before, after, { start, end });
        if (!range || before === after) return;
        expect(range.start).toBeLessThan(range.end);
        expect(range.end).toBeLessThanOrEqual(after.length);
        expect(graphemeBoundary(after, range.start)).toBe(range.start);
        expect(graphemeBoundary(after, range.end)).toBe(range.end);
      }),
      { numRuns: 500 },
    );
  });
});
