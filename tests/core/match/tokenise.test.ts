import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../src/core/match/tokenise.ts';
import { graphemeBoundary } from '../../../src/core/text/graphemes.ts';
import { anyText } from '../text/khmer-arbitrary.ts';

describe('tokenise', () => {
  test.each([
    ['The King’s 3rd visit.', ['The', ' ', 'King’s', ' ', '3', 'rd', ' ', 'visit', '.']],
    ['1,250.5 (2024)', ['1,250.5', ' ', '(', '2024', ')']],
    ['ខ្មែរ ស្ត្រី។', ['ខ្មែ', 'រ', ' ', 'ស្ត្រី', '។']],
    ['ចំនួន១.២៥០រូប', ['ចំ', 'នួ', 'ន', '១.២៥០', 'រូ', 'ប']],
    ['ភ្នំ\u200bពេញ', ['ភ្នំ', '\u200b', 'ពេ', 'ញ']],
    ['ក AI', ['ក', ' ', 'AI']],
    ['👩‍👧  ', ['👩‍👧', ' ', ' ']],
    ['', []],
  ])('cuts %s', (text, tokens) => {
    expect(tokenise(text, 'km')).toEqual(tokens);
  });

  test('gives the text back when joined, and cuts no cluster', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('km', 'en'), (text, language) => {
        const tokens = tokenise(text, language);
        expect(tokens.join('')).toBe(text);
        expect(tokens).not.toContain('');
        let at = 0;
        for (const token of tokens) expect(graphemeBoundary(text, (at += token.length))).toBe(at);
      }),
      { numRuns: 1000 },
    );
  });
});
