import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/core/align/align.ts';
import type { AlignSegment, Bead } from '../../../src/core/align/bead.ts';
import { blockKinds } from '../../../src/core/document/document.ts';

const khmerEnglish = { sourceLanguage: 'km', targetLanguage: 'en' };
const lines = (text: string): AlignSegment[] => text.split('\n').map((line) => ({ text: line }));
const shape = (beads: readonly Bead[]) => beads.map((bead) => [bead.source, bead.target]);

const segment: fc.Arbitrary<AlignSegment> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', ' ', '\u200B', '😂', '១. ការទូទៅ', 'Article 12', '-', '2024', 'មាត្រា ១២', '👩‍👩‍👧'),
    ),
    kind: fc.constantFrom(...blockKinds),
    label: fc.constantFrom('1.', 'ក.', '(i)', '•', ''),
  },
  { requiredKeys: ['text'] },
);

describe('align', () => {
  test('puts every segment into exactly one bead and keeps the order of both texts', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 30 }),
        fc.array(segment, { maxLength: 30 }),
        (source, target) => {
          const beads = align(source, target, khmerEnglish);
          expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
          expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
          for (const { source: left, target: right, confidence, reasons } of beads) {
            expect(left.length + right.length).toBeGreaterThan(0);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect(reasons.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test('leaves no segment out of scripts and orders that it does not know', () => {
    const scripts = [
      'ក្រ៉ា',
      'ក៉្រា',
      'កា៉្រ',
      '្',
      '\u200Dក',
      'مرحبا ١٢',
      'שלום',
      '👩🏽‍🚀',
      '\u202Eabc',
      '\uD800',
      '中文',
    ];
    const texts = fc.array(
      fc.array(fc.constantFrom(...scripts), { maxLength: 4 }).map((parts) => ({ text: parts.join('') })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        const beads = align(source, target, khmerEnglish);
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
        expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
      }),
      { numRuns: 50 },
    );
  });

  test('pairs a thousand equal lines one by one, and leaves over what is too much', () => {
    const equal = (count: number) => Array.from({ length: count }, () => ({ text: 'ទី ១' }));
    const beads = align(equal(1_000), equal(990), khmerEnglish);
    expect(beads.flatMap((bead) => bead.source)).toEqual(equal(1_000).map((_, at) => at));
    expect(beads.flatMap((bead) => bead.target)).toEqual(equal(990).map((_, at) => at));
    expect(
      beads.filter(({ source, target }) => source.length === 1 && target.length === 1).length,
    ).toBeGreaterThan(960);
  });

  test('gives the same answer to the same texts', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 12 }),
        fc.array(segment, { maxLength: 12 }),
        (source, target) => {
          expect(align(source, target, khmerEnglish)).toEqual(align(source, target, khmerEnglish));
        },
      ),
    );
  });

  test('leaves everything unpaired when one side is empty', () => {
    const source = lines('មួយ\nពីរ');
    expect(shape(align(source, [], khmerEnglish))).toEqual([
      [[0], []],
      [[1], []],
    ]);
    expect(shape(align([], source, khmerEnglish))).toEqual([
      [[], [0]],
      [[], [1]],
    ]);
    expect(align([], [], khmerEnglish)).toEqual([]);
  });

  test('stops when its caller throws from the progress report', () => {
    const cancel = () => {
      throw new Error('cancelled');
    };
    expect(() => align(lines('a'), lines('b'), { ...khmerEnglish, onProgress: cancel })).toThrow('cancelled');
  });
});

/** A block a line; a line that begins with "+" goes on in the block before. */
function blocks(text: string): AlignSegment[] {
  let block = -1;
  return text.split('\n').map((line) => {
    if (!line.startsWith('+')) block++;
    return { text: line.replace(/^\+/, ''), block };
  });
}

/** A short announcement, written for these tests, with its answer: what the two texts leave out and join. */
const announcement = {
  khmer: blocks(`សេចក្តីជូនដំណឹង
រាជធានីភ្នំពេញ ថ្ងៃទី៣ ខែមេសា ឆ្នាំ២០២៥
នាយកដ្ឋានផែនការ សូមជម្រាបជូនថា ការប្រជុំប្រចាំត្រីមាសនឹងធ្វើឡើងនៅថ្ងៃទី១៥ ខែមេសា វេលាម៉ោង ៨:៣០ ព្រឹក។
កិច្ចប្រជុំនេះមានអ្នកចូលរួមប្រមាណ ៤៥រូប មកពីស្ថាប័នចំនួន១២។
ថ្ងៃពុធ ១០រោច ខែចេត្រ ឆ្នាំម្សាញ់ សប្តស័ក ព.ស.២៥៦៩
១. ពិនិត្យវឌ្ឍនភាពការងារ
២. រៀបចំផែនការឆ្នាំ២០២៦
៣. បញ្ហាផ្សេងៗ
មាត្រា ១២
អ្នកទទួលបន្ទុកត្រូវផ្ញើរបាយការណ៍តាមប្រព័ន្ធ GDMS។ របាយការណ៍មិនត្រូវលើសពី ១០ទំព័រឡើយ។
មាត្រា ១៣
ឯកសារទាំងអស់ត្រូវរក្សាទុករយៈពេល ៣០ឆ្នាំ។`),
  english: blocks(`[Unofficial Translation]
Announcement
Phnom Penh, 3 April 2025
The Department of Planning wishes to inform that the quarterly meeting will be held on 15 April at 8:30 a.m.
About 45 participants from 12 institutions will attend the meeting.
1. Review the progress of work
2. Prepare the plan for 2026
3. Other matters
Article 12
Those in charge shall submit a report through GDMS.
+A report shall not exceed 10 pages.
Article 13
All documents shall be kept for a period of 30 years.`),
  beads: '|0 0|1 1|2 2|3 3|4 4| 5|5 6|6 7|7 8|8 9|9,10 10|11 11|12',
};

const write = (beads: readonly Bead[]) =>
  beads.map(({ source, target }) => `${source.join()}|${target.join()}`).join(' ');

describe('align, on texts with a known answer', () => {
  test('pairs a short announcement by numbers, dates, marks, names and lengths', () => {
    const { khmer, english, beads } = announcement;
    expect(write(align(khmer, english, khmerEnglish))).toBe(beads);
  });

  test('gives the same answer when the languages change places', () => {
    const { khmer, english, beads } = announcement;
    const turned = align(english, khmer, { sourceLanguage: 'en', targetLanguage: 'km' });
    const back = turned.map((bead) => ({ ...bead, source: bead.target, target: bead.source }));
    expect(write(back).split(' ').sort()).toEqual(beads.split(' ').sort());
  });

  test('says why a pair is believed', () => {
    const { khmer, english } = announcement;
    const found = align(khmer, english, khmerEnglish).find(({ source }) => source[0] === 8);
    expect(found?.reasons[0]).toEqual({ code: 'same-provision', detail: 'Article 12' });
  });

  test('pairs German with French, which share no words but names and numbers', () => {
    const german = lines(`Der Verein wurde 1887 in Basel gegründet.
Er zählte damals nur dreissig Mitglieder.
Die erste Hütte stand am Fuss des Mont Blanc auf 2680 Metern.
Im Winter blieb sie geschlossen.
Heute hat der Verein mehr als 9000 Mitglieder in allen Teilen des Landes.`);
    const french = lines(`L'association fut fondée à Bâle en 1887.
Elle ne comptait alors que trente membres.
La première cabane se trouvait au pied du Mont Blanc, à 2680 mètres. En hiver elle restait fermée.
Aujourd'hui l'association compte plus de 9000 membres dans toutes les régions du pays.`);
    const beads = align(german, french, { sourceLanguage: 'de', targetLanguage: 'fr' });
    expect(write(beads)).toBe('0|0 1|1 2,3|2 4|3');
  });

  test('finds the paragraph that lacks a sentence when all sentences look alike', () => {
    const paragraphs = (letter: string, sizes: number[]) =>
      sizes.flatMap((size, block) =>
        Array.from({ length: size }, () => ({ text: letter.repeat(20), block })),
      );
    const source = paragraphs('а', [2, 2, 2, 3, 2, 1, 2]);
    const target = paragraphs('b', [2, 2, 2, 2, 2, 1, 2]);
    const beads = align(source, target, { sourceLanguage: 'ru', targetLanguage: 'und' });
    const uneven = beads.filter((bead) => bead.source.length !== bead.target.length);
    expect(uneven).toHaveLength(1);
    for (const at of uneven[0]?.source ?? []) expect([6, 7, 8]).toContain(at);
  });

  test('counts a label once, for the first segment of its block', () => {
    const khmer = [
      { text: 'ពិនិត្យការងារ។', block: 0, label: '១.' },
      { text: 'រៀបចំរបាយការណ៍។', block: 0, label: '១.' },
    ];
    const english = [
      { text: 'Review the work.', block: 0, label: '1.' },
      { text: 'Prepare the report.', block: 0, label: '1.' },
    ];
    const beads = align(khmer, english, khmerEnglish);
    expect(write(beads)).toBe('0|0 1|1');
    expect(beads.map(({ reasons }) => reasons.some(({ code }) => code === 'same-mark'))).toEqual([
      true,
      false,
    ]);
  });
});

/** A text of invented words and its translation word for word, sentences of 6 to 13 words. */
function inventSentences(count: number): { source: string[]; target: string[] } {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const spell = (number: number, letters: string) =>
    Array.from({ length: 4 }, (_, at) => letters[Math.floor(number / 6 ** at) % 6]).join('');
  const sentences = Array.from({ length: count }, () => Array.from({ length: 6 + next(8) }, () => next(300)));
  const write = (letters: string) =>
    sentences.map((words) => words.map((word) => spell(word, letters)).join(' ') + '.');
  return { source: write('abekmo'), target: write('вгдиря') };
}

describe('align, on longer texts', () => {
  const { source, target } = inventSentences(240);
  const segments = (texts: readonly string[]) => texts.map((text) => ({ text }));
  const languages = { sourceLanguage: 'und', targetLanguage: 'und' };

  test('learns the words of two languages that share none', () => {
    const beads = align(segments(source), segments(target), languages);
    expect(write(beads)).toBe(source.map((_, at) => `${at}|${at}`).join(' '));
  });

  test('finds a long run that is missing, and does not smear it over its neighbours', () => {
    const kept = [...target.slice(0, 80), ...target.slice(140)];
    const beads = align(segments(source), segments(kept), languages);
    const unpaired = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source);
    expect(unpaired).toEqual(Array.from({ length: 60 }, (_, at) => 80 + at));
  });

  test('is surer of what is right than of what it had to guess', () => {
    const noisy = source.filter((_, at) => at % 11 !== 5);
    const positions = source.map((_, at) => at).filter((at) => at % 11 !== 5);
    const beads = align(segments(noisy), segments(target), languages);
    const sure = beads.filter(({ confidence }) => confidence >= 0.9);
    const right = sure.filter((bead) => bead.source.every((at) => bead.target.includes(positions[at] ?? -1)));
    expect(sure.length).toBeGreaterThan(200);
    expect(right.length / sure.length).toBeGreaterThan(0.97);
  });

  test('aligns a few segments with very many', () => {
    const beads = align(segments(source.slice(0, 2)), segments([...target, ...target, ...target]), languages);
    expect(beads.flatMap((bead) => bead.target)).toHaveLength(3 * target.length);
  });

  test('is sure of next to no pair of texts that have nothing to do with each other', () => {
    const beads = align(segments(source.slice(0, 120)), segments(target.slice(120)), languages);
    const pairs = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
    expect(pairs.filter(({ confidence }) => confidence >= 0.9).length).toBeLessThan(3);
  });

  test('goes on behind a missing run that is far longer than the beam is wide', () => {
    const missing = 180;
    const kept = [...source.slice(0, 30), ...source.slice(30 + missing)];
    const beads = align(segments(kept), segments(target), languages);
    const alone = beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target);
    expect(alone).toEqual(Array.from({ length: missing }, (_, at) => 30 + at));
  });

  test('reports progress that only rises, from 0 to 1', () => {
    const seen: number[] = [];
    align(segments(source), segments(target), { ...languages, onProgress: (share) => seen.push(share) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
  });
});
