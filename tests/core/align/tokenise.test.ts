import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise, visibleLength } from '../../../src/core/align/tokenise.ts';

describe('tokenise', () => {
  test('writes numbers alike in either script and with either separator', () => {
    expect(tokenise('១.៥០០.០០០', 'km')).toEqual(tokenise('1,500,000', 'en'));
    expect(tokenise('٢٠٢٤', 'ar')).toEqual(tokenise('2024', 'en'));
  });

  test('gives the value of numbers in words and with a unit', () => {
    expect(tokenise('four objectives', 'en')).toContain('#4');
    expect(tokenise('១៤៧,៩លាន', 'km')).toContain('#147900000');
    expect(tokenise('147.9 million', 'en')).toContain('#147900000');
  });

  test('gives months one token in both languages', () => {
    expect(tokenise('ថ្ងៃទី៦ ខែធ្នូ ឆ្នាំ២០២៤', 'km')).toContain('month 12');
    expect(tokenise('6 December 2024', 'en')).toContain('month 12');
  });

  test('folds punctuation across scripts', () => {
    expect(tokenise('«', 'km')).toEqual(tokenise('“', 'en'));
    expect(tokenise('។', 'km')).toEqual(['.']);
  });

  test('cuts Latin words to six letters in lower case and finds them beside Khmer', () => {
    expect(tokenise('Institutions', 'en')).toEqual(['instit']);
    expect(tokenise('ក្រុមGovTechនៃ', 'km')).toContain('govtec');
  });

  test('does not see zero-width spaces', () => {
    expect(tokenise('AB\u200BC', 'en')).toEqual(['abc']);
  });

  test('never fails and never returns an empty token', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('km', 'en', 'de', 'und'),
        (text, language) => {
          expect(tokenise(text, language).every((token) => token !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('visibleLength', () => {
  test('counts code points without spaces and zero-width characters', () => {
    expect(visibleLength('')).toBe(0);
    expect(visibleLength(' a\u200B b\n')).toBe(2);
    expect(visibleLength('😂ក្រុង')).toBe(6);
  });
});
