import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterCensus, censusDistance } from '../../../src/core/match/letter-census.ts';
import { EditDistance } from '../../../src/core/match/edit-distance.ts';
import { RepeatCounter } from '../../../src/core/match/repeat-counter.ts';

describe('repeats in a list of numbers', () => {
  it('are counted as comparing with all before counts them, list after list', () => {
    const counter = new RepeatCounter();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 600 }), (numbers) => {
        counter.begin(numbers.length);
        const counts = numbers.map((number) => counter.before(number));
        const expected = numbers.map((number, i) => numbers.slice(0, i).filter((n) => n === number).length);
        expect(counts).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the census of letters', () => {
  it('never says more than the edit distance in letters', () => {
    const distance = new EditDistance();
    const units = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
    const letters = fc.string({ unit: fc.constantFrom(...'etaoinqz7-'), maxLength: 60 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        distance.setPattern(units(a));
        const apart = censusDistance(...letterCensus(a), ...letterCensus(b));
        expect(apart).toBeLessThanOrEqual(distance.to(units(b), 0, b.length, Infinity));
        expect(apart).toBe(censusDistance(...letterCensus(b), ...letterCensus(a)));
      }),
    );
  });
});
