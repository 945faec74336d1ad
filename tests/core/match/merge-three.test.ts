import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeThree } from '../../../src/core/match/merge-three.ts';
import { graphemeBoundary } from '../../../src/core/text/graphemes.ts';
import { concat, type Mark, plain, type RichText } from '../../../src/core/text/rich-text.ts';
import { threeTexts } from './rich-arbitrary.ts';

const merge = (base: string, mine: string, theirs: string, language = 'en') =>
  mergeThree(plain(base), plain(mine), plain(theirs), language);

describe('a three-way merge of texts', () => {
  test('takes the other side where one changed nothing, and either where both changed the same', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine]) => {
        expect(mergeThree(base, base, mine, 'km').merged).toEqual(mine);
        expect(mergeThree(base, mine, base, 'km').merged).toEqual(mine);
        expect(mergeThree(base, mine, mine, 'km').merged).toEqual(mine);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same whoever comes first', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const one = mergeThree(base, mine, theirs, 'km');
        const other = mergeThree(base, theirs, mine, 'km');
        expect(other.merged).toEqual(one.merged);
        const swapped = other.stretches.map(({ by, ...stretch }) => ({
          ...stretch,
          by: by === 'mine' ? 'theirs' : by === 'theirs' ? 'mine' : by,
          mine: stretch.theirs,
          theirs: stretch.mine,
        }));
        expect(swapped).toEqual(one.stretches);
      }),
      { numRuns: 200 },
    );
  });

  test('has every text whole in its stretches, marks included, and cuts no cluster', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const { stretches, merged } = mergeThree(base, mine, theirs, 'km');
        for (const [name, whole] of Object.entries({ base, mine, theirs })) {
          const parts = stretches.map((stretch) => stretch[name as 'base']);
          expect(concat(parts)).toEqual(whole);
          let at = 0;
          for (const { text } of parts) expect(graphemeBoundary(whole.text, (at += text.length))).toBe(at);
        }
        expect(merged === null).toBe(stretches.some(({ by }) => by === 'conflict'));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps everything that either side put in, unless it says that somebody must choose', () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        for (const { by, merged, ...stretch } of mergeThree(base, mine, theirs, 'km').stretches) {
          if (by === 'nobody') expect([stretch.mine, stretch.theirs]).toEqual([stretch.base, stretch.base]);
          if (by === 'mine') expect([merged, stretch.theirs]).toEqual([stretch.mine, stretch.base]);
          if (by === 'theirs') expect([merged, stretch.mine]).toEqual([stretch.theirs, stretch.base]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('joins what two people changed in different words', () => {
    const { merged } = merge(
      'The Council of Ministers met on Friday morning.',
      'The Council of Ministers convened on Friday morning.',
      'The Council of Ministers met on Thursday morning.',
    );
    expect(merged?.text).toBe('The Council of Ministers convened on Thursday morning.');
    expect(merge('ក្រុមប្រឹក្សា រដ្ឋមន្ត្រី', 'ក្រុមប្រឹក្សាភិបាល រដ្ឋមន្ត្រី', 'ក្រុមប្រឹក្សា រដ្ឋមន្ត្រីថ្មី', 'km').merged?.text).toBe(
      'ក្រុមប្រឹក្សាភិបាល រដ្ឋមន្ត្រីថ្មី',
    );
  });

  test('has somebody choose where both changed the same words, or two clusters of one Khmer word', () => {
    const twice = merge('It met on Friday.', 'It met on Monday.', 'It met on Sunday.');
    expect(twice.merged).toBeNull();
    expect(twice.stretches.map(({ by }) => by)).toEqual(['nobody', 'conflict', 'nobody']);
    expect(merge('ប្រទេស', 'ប្រុទេស', 'ប្រទេះ', 'km').merged).toBeNull();
    expect(merge('well-known', 'ill-known', 'well-liked').merged).toBeNull();
    expect(merge('Both. ', 'Both. Mine.', 'Both. Theirs.').merged).toBeNull();
  });

  test('merges marks beside new words, and different marks on the same words', () => {
    const marked = (text: string, ...marks: Mark[]): RichText => ({ text, marks });
    const bold: Mark = { type: 'bold', start: 0, end: 3 };
    const italic: Mark = { type: 'italic', start: 0, end: 3 };
    const base = plain('One and two');
    expect(mergeThree(base, marked(base.text, bold), plain('One and three'), 'en').merged).toEqual(
      marked('One and three', bold),
    );
    expect(mergeThree(base, marked(base.text, bold), marked(base.text, italic), 'en').merged).toEqual(
      marked(base.text, bold, italic),
    );
    expect(mergeThree(base, marked(base.text, bold), plain('Any and two'), 'en').merged).toBeNull();
    const link = (href: string): Mark => ({ type: 'link', start: 0, end: 3, href });
    expect(
      mergeThree(base, marked(base.text, link('https://a.kh')), marked(base.text, link('https://b.kh')), 'en')
        .merged,
    ).toBeNull();
  });
});
