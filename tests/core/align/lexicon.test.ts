import { describe, expect, test } from 'vitest';
import { findCognates } from '../../../src/core/align/cognates.ts';
import { buildCorpus, type SideTokens } from '../../../src/core/align/corpus.ts';
import { learnLexicon } from '../../../src/core/align/lexicon.ts';
import type { Step } from '../../../src/core/align/search.ts';
import { bandThrough } from '../../../src/core/align/band.ts';
import { scoreTranslation } from '../../../src/core/align/translation-score.ts';

const phrases: [string, string][] = [
  ['das haus', 'the house'],
  ['das buch', 'the book'],
  ['ein buch', 'a book'],
  ['ein haus', 'a house'],
  ['das kind', 'the child'],
  ['ein kind', 'a child'],
];
const repeated = Array.from({ length: 24 }, (_, at) => phrases[at % phrases.length]!);
const tokens = (side: 0 | 1): SideTokens => repeated.map((pair) => pair[side].split(' '));
const source = buildCorpus(tokens(0));
const target = buildCorpus(tokens(1));
const beads: Step[] = repeated.map((_, at) => ({ source: [at, at + 1], target: [at, at + 1], type: 0 }));
const nothing = { source: [], target: [], forward: [], backward: [] };

function ratio(lexicon: ReturnType<typeof learnLexicon>, from: string, to: string): number {
  const type = source.types.indexOf(from);
  for (let pair = lexicon.rows[type]!; pair < lexicon.rows[type + 1]!; pair++)
    if (target.types[lexicon.target[pair]!] === to) return lexicon.forward[pair]!;
  return 0;
}

describe('learnLexicon', () => {
  test('finds which word translates which from whole sentences', () => {
    const lexicon = learnLexicon(source, target, beads, nothing, 8);
    expect(ratio(lexicon, 'buch', 'book')).toBeGreaterThan(4 * ratio(lexicon, 'buch', 'the'));
    expect(ratio(lexicon, 'das', 'the')).toBeGreaterThan(4 * ratio(lexicon, 'das', 'house'));
  });

  test('believes no pair that was seen together once', () => {
    const lexicon = learnLexicon(source, target, beads.slice(0, 1), nothing, 4);
    expect(lexicon.target).toHaveLength(0);
  });

  test('believes seeds without having seen them', () => {
    const left = buildCorpus([['#12', 'governance']]);
    const right = buildCorpus([['#12', 'gouvernement', 'govern']]);
    const lexicon = learnLexicon(left, right, [], findCognates(left, right), 2);
    expect(Array.from(lexicon.target, (type) => right.types[type])).toEqual(['#12', 'govern']);
  });

  test('leaves the mass of unseen words unexplained', () => {
    const lexicon = learnLexicon(source, target, [], nothing, 4);
    expect(lexicon.sourceRest.every((rest) => rest === 1)).toBe(true);
  });
});

describe('scoreTranslation', () => {
  const lexicon = learnLexicon(source, target, beads, nothing, 4);
  const band = bandThrough([], repeated.length, repeated.length, repeated.length);
  const score = scoreTranslation(source, target, lexicon, band);

  test('is positive for translations and lower for unrelated text', () => {
    expect(score(1, 1, { source: 1, target: 1 })).toBeGreaterThan(0);
    expect(score(1, 1, { source: 1, target: 1 })).toBeGreaterThan(score(1, 3, { source: 1, target: 1 }));
  });

  test('gives a bead of two pairs about what the pairs give', () => {
    const single = score(1, 1, { source: 1, target: 1 }) + score(2, 2, { source: 1, target: 1 });
    const double = score(2, 2, { source: 2, target: 2 });
    expect(double).toBeGreaterThan(0);
    expect(double).toBeLessThan(single);
  });
});
