import { describe, expect, test } from 'vitest';
import { align } from '../../../src/core/align/align.ts';
import type { Bead, KnownPair } from '../../../src/core/align/bead.ts';
import { buildCorpus } from '../../../src/core/align/corpus.ts';
import { learnKnown } from '../../../src/core/align/learn-known.ts';
import { matchKnown } from '../../../src/core/align/match-known.ts';
import { tokenise } from '../../../src/core/align/tokenise.ts';

const languages = { sourceLanguage: 'de', targetLanguage: 'en' };
const segments = (...texts: string[]) => texts.map((text) => ({ text }));
const unit = (source: string, target: string): KnownPair => ({ source, target, kind: 'unit' });
const term = (source: string, target: string): KnownPair => ({ source, target, kind: 'term' });
const write = (beads: readonly Bead[]) =>
  beads.map(({ source, target }) => `${source.join()}|${target.join()}`).join(' ');

describe('matchKnown', () => {
  test('finds whole segments of a memory, and terms anywhere at the start of a word', () => {
    const found = matchKnown(
      [unit('Guten Tag', 'good day.'), term('Haus', 'house'), term('aus', 'from'), unit('Tag', 'day')],
      segments('Guten  Tag.', 'Das Haus ist alt.'),
      segments('The houses are old.', 'Good day', 'far from'),
    );
    expect(found.map(({ source, target }) => [source, target])).toEqual([
      [[0], [1]],
      [[1], [0]],
    ]);
  });

  test('finds Khmer terms inside words without spaces, whatever the invisible characters', () => {
    const found = matchKnown(
      [term('ទិន្នន័យធំ', 'Big Data')],
      segments('ការប្រើប្រាស់ទិន្នន័យ\u200bធំក្នុងរដ្ឋ'),
      segments('The use of big data in the state'),
    );
    expect(found).toHaveLength(1);
  });

  test('counts a pair once, however often the memory has it', () => {
    const twice = [unit('Ja', 'Yes'), unit('Ja.', 'yes')];
    expect(matchKnown(twice, segments('Ja'), segments('Yes'))).toHaveLength(1);
  });
});

describe('learnKnown', () => {
  const phrases = ['haus house', 'buch book', 'kind child', 'hund dog'].map((pair) => pair.split(' '));
  const articles = ['das the', 'ein a'].map((pair) => pair.split(' '));
  const known = phrases.flatMap((noun) =>
    articles.flatMap((article) =>
      Array.from({ length: 4 }, () => unit(`${article[0]} ${noun[0]}`, `${article[1]} ${noun[1]}`)),
    ),
  );
  const corpus = (text: string, language: string) => buildCorpus([tokenise(text, language)]);

  test('tells which of the document’s words usually translate each other', () => {
    const source = corpus('das Haus und das Buch', 'de');
    const target = corpus('the house and the book', 'en');
    const { seeds, twins } = learnKnown(known, source, target, languages);
    const named = twins.map(([s, t]) => `${source.types[s]} ${target.types[t]}`);
    expect(named.sort()).toEqual(['buch book', 'das the', 'haus house']);
    const count = (s: string, t: string) => {
      const at = seeds.source.findIndex(
        (type, place) => source.types[type] === s && target.types[seeds.target[place]!] === t,
      );
      return at < 0 ? 0 : seeds.forward[at]!;
    };
    expect(count('haus', 'house')).toBeGreaterThan(4 * count('haus', 'the'));
  });

  test('learns nothing from units whose words the document does not use', () => {
    const source = corpus('Wasser', 'de');
    const target = corpus('water', 'en');
    expect(learnKnown(known, source, target, languages).seeds.source).toHaveLength(0);
  });
});

describe('align, with what is known', () => {
  const source = segments('Montag', 'Dienstag', 'Freitag', 'Sonntag');
  const target = segments('Monday', 'Friday', 'Sunday');

  test('pairs short texts that nothing else tells apart, and says why', () => {
    const days = [unit('Montag', 'Monday'), unit('Freitag', 'Friday'), unit('Sonntag', 'Sunday')];
    const beads = align(source, target, { ...languages, known: days });
    expect(write(beads)).toBe('0|0 1| 2|1 3|2');
    expect(beads[2]!.reasons[0]).toEqual({ code: 'known-text' });
  });

  test('pairs texts by the terms in them, and names the terms', () => {
    const pairs = ['Rat council', 'Bund union', 'Kasse purse', 'Land county', 'Markt market', 'Recht law'];
    const terms = pairs.map((pair) => pair.split(' ') as [string, string]);
    const left = segments(
      ...terms.map(([name]) => `Im Jahr darauf kommt ${name} wieder in das alte Dorf zurück.`),
    );
    const right = segments(
      ...terms
        .map(([, name]) => `One year later there is ${name} again, back in the old village.`)
        .toSpliced(2, 1),
    );
    const known = terms.map(([de, en]) => term(de, en));
    const beads = align(left, right, { ...languages, known });
    expect(write(beads)).toBe('0|0 1|1 2| 3|2 4|3 5|4');
    expect(beads[1]!.reasons[0]).toEqual({ code: 'known-terms', detail: 'union' });
  });

  test('is not led astray by a memory that is wrong everywhere', () => {
    const known = source.map(({ text }) => unit(text, 'Nonsense'));
    const beads = align(source, target, { ...languages, known });
    expect(beads.flatMap((bead) => bead.source)).toEqual([0, 1, 2, 3]);
    expect(beads.flatMap((bead) => bead.target)).toEqual([0, 1, 2]);
  });
});
