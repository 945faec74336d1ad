import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FuzzySearch } from '../../../src/core/match/fuzzy-search.ts';
import { GramIndexBuilder } from '../../../src/core/match/gram-index-builder.ts';
import type { Cut } from '../../../src/core/match/key-tokens.ts';
import { Scorer } from '../../../src/core/match/score.ts';
import { matchKey } from '../../../src/core/text/match-key.ts';

const words = fc
  .array(fc.constantFrom('the', 'the', 'ministry', 'minister', 'of', 'post', 'posts', 'a', '12', 'code,'), {
    maxLength: 14,
  })
  .map((list) => list.join(' '));
const clusters = fc
  .array(fc.constantFrom('ក', 'ក', 'ខ្ម', 'រ', 'ស្ត្រី', 'ន', 'ា', '១', 'a', ' ', '។'), { maxLength: 24 })
  .map((list) => list.join(''));

type Asked = [texts: readonly string[], query: string, cut: Cut, threshold: number, count: number];

function brute(...[texts, query, cut, threshold, count]: Asked): number[] {
  const scorer = new Scorer(matchKey(query), cut);
  const scores = texts.map((text) => scorer.score(matchKey(text))).filter((score) => score >= threshold);
  return scores.sort((a, b) => b - a).slice(0, count);
}

function search(...[texts, query, cut, threshold, count]: Asked): number[] {
  const half = texts.length >> 1;
  const key = matchKey(query);
  const scorer = new Scorer(key, cut);
  const search = new FuzzySearch(key, cut, threshold, count);
  const builders = [new GramIndexBuilder(cut), new GramIndexBuilder(cut)];
  texts.forEach((text, unit) => builders[unit < half ? 0 : 1]!.add(unit, unit, matchKey(text)));
  const indexes = builders.map((builder) => builder.finish());
  search.search(indexes, (unit, least) => scorer.score(matchKey(texts[unit]!), least));
  return search.matches.map(({ score }) => score);
}

test.each([
  ['words', words],
  ['clusters', clusters],
] as const)('the index finds in %s what comparing with every unit finds', (cut, text) => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 60 }),
      text,
      fc.constantFrom(0.3, 0.5, 0.7, 0.85, 1),
      fc.integer({ min: 1, max: 5 }),
      (texts, query, threshold, count) => {
        const found = search(texts, query, cut, threshold, count);
        expect(found).toEqual(brute(texts, query, cut, threshold, count));
      },
    ),
    { numRuns: 400 },
  );
});

test('the best match is found in whichever index it stands', () => {
  const near = 'the ministry of post and the minister of a new post code';
  const same = 'the ministry of post and the minister of a new post codex';
  for (const texts of [
    [near, same],
    [same, near],
  ]) {
    for (const threshold of [0.7, 0.85, 0.9]) expect(search(texts, same, 'words', threshold, 1)).toEqual([1]);
  }
});

test('indexes joined find what an index of all units finds', () => {
  fc.assert(
    fc.property(fc.array(clusters, { maxLength: 30 }), clusters, (texts, query) => {
      const parts = [new GramIndexBuilder('clusters'), new GramIndexBuilder('clusters')];
      const whole = new GramIndexBuilder('clusters');
      texts.forEach((text, unit) => {
        parts[unit % 2]!.add(unit, unit, matchKey(text));
        whole.add(unit, unit, matchKey(text));
      });
      const joined = new GramIndexBuilder('clusters');
      for (const part of parts) joined.addIndex(part.finish());
      const key = matchKey(query);
      const scorer = new Scorer(key, 'clusters');
      const scoresIn = (builder: GramIndexBuilder) => {
        const search = new FuzzySearch(key, 'clusters', 0.6, 5);
        search.search([builder.finish()], (unit, least) => scorer.score(matchKey(texts[unit]!), least));
        return search.matches.map(({ score }) => score);
      };
      expect(scoresIn(joined)).toEqual(scoresIn(whole));
    }),
  );
});
