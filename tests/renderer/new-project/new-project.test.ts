import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/shared/messages/messages.ts';
import type { Reading } from '../../../src/shared/reading-view.ts';
import { noteSentences, runs } from '../../../src/shared/messages/note-sentences.ts';
import { orderFiles, settledPair, withFiles } from '../../../src/renderer/new-project/order-files.ts';
import { previewRows, rowOfBlock } from '../../../src/renderer/new-project/preview-rows.ts';
import { suggestName } from '../../../src/renderer/new-project/suggest-name.ts';

const file = (name: string) => new File(['x'], name);
const plain = (text: string) => ({ text, marks: [] });
const words = messages('en').importing;

const reading: Reading = {
  title: 'Letter',
  source: {
    name: 'letter.km.md',
    format: 'markdown',
    sha256: 'a',
    language: 'km',
    segments: 3,
    characters: 20,
    notes: [],
    blocks: [
      { kind: 'heading', level: 1, segments: [plain('ក')] },
      { kind: 'paragraph', segments: [plain('ខ។'), plain('គ។')] },
    ],
  },
  target: {
    name: 'letter.en.md',
    format: 'markdown',
    sha256: 'b',
    language: 'en',
    segments: 2,
    characters: 20,
    notes: [],
    blocks: [{ kind: 'paragraph', segments: [plain('A'), plain('B. C.')] }],
  },
  beads: [
    { source: [0], target: [0], confidence: 0.9, reasons: [] },
    { source: [1, 2], target: [1], confidence: 0.4, reasons: [] },
  ],
};

describe('the preview of a reading', () => {
  const rows = previewRows(reading);

  it('has a row for each bead, with segments numbered through their document', () => {
    expect(
      rows.map(({ source, target }) => [source.map((s) => s.number), target.map((t) => t.number)]),
    ).toEqual([
      [[1], [1]],
      [[2, 3], [2]],
    ]);
  });

  it('names what a block is at its first segment only', () => {
    expect(rows.flatMap(({ source }) => source.map(({ shape }) => shape?.kind ?? null))).toEqual([
      'heading',
      'paragraph',
      null,
    ]);
    expect(rows[0]?.source[0]?.heading).toBe(true);
  });

  it('has no confidence where one side stands alone', () => {
    const alone = previewRows({
      ...reading,
      target: null,
      beads: [{ source: [0], target: [], confidence: 1, reasons: [] }],
    });
    expect(alone[0]?.confidence).toBeNull();
    expect(rows[1]?.confidence).toBe(0.4);
  });

  it('finds the row that holds a block', () => {
    expect(rowOfBlock(rows, 'source', 1)).toBe(1);
    expect(rowOfBlock(rows, 'target', 0)).toBe(0);
    expect(rowOfBlock(rows, 'target', 9)).toBe(-1);
  });
});

describe('the notes of a reading', () => {
  it('are sentences that count blocks from 1', () => {
    expect(noteSentences([{ code: 'joined-across-break', block: 8 }], words)).toEqual([
      { text: 'A sentence cut by a page break was joined again: block 9', block: 8 },
    ]);
    expect(noteSentences([{ code: 'encoding-guessed', detail: 'Windows-1252' }], words)).toEqual([
      { text: 'Read as Windows-1252', block: null },
    ]);
    expect(noteSentences([{ code: 'left-out', detail: 'image', count: 2 }], words)[0]?.text).toBe(
      'Left out: 2 × picture',
    );
  });

  it('tell of lists found in the text once', () => {
    const notes = [3, 4, 5, 9].map((block) => ({ code: 'list-from-text' as const, block }));
    expect(noteSentences(notes, words)).toEqual([
      { text: 'Lines that begin with a list mark were read as list items: blocks 4–6, 10', block: 3 },
    ]);
  });

  it('draw runs of numbers together', () => {
    expect(runs([])).toBe('');
    expect(runs([2])).toBe('2');
    expect(runs([1, 2, 4, 6, 7, 8])).toBe('1–2, 4, 6–8');
  });
});

describe('two files', () => {
  it('are put in order by their names', () => {
    const [km, en] = [file('release.km.docx'), file('release.en.docx')];
    expect(orderFiles([en, km])).toEqual({ source: km, target: en });
    expect(orderFiles([km, en])).toEqual({ source: km, target: en });
    const khmer = file('សេចក្តីប្រកាស.docx');
    expect(orderFiles([file('draft.docx'), khmer]).source).toBe(khmer);
  });

  it('stay as they came where their names tell nothing', () => {
    const [a, b] = [file('a.txt'), file('b.txt')];
    expect(orderFiles([a, b])).toEqual({ source: a, target: b });
    expect(orderFiles([a])).toEqual({ source: a, target: null });
    expect(orderFiles([])).toEqual({ source: null, target: null });
  });

  it('fill the place that is free, or begin anew', () => {
    const [a, b, c] = [file('a.txt'), file('b.txt'), file('c.txt')];
    const one = { source: a, target: null, languages: null };
    expect(withFiles(one, [b])).toEqual({ source: a, target: b, languages: null });
    const two = { source: a, target: b, languages: null };
    expect(withFiles(two, [c])).toEqual({ source: c, target: null, languages: null });
    expect(withFiles(two, [])).toBe(two);
  });

  it('change places when the reading found them the other way round', () => {
    const [km, en] = [file('letter.km.md'), file('letter.en.md')];
    const settled = settledPair({ source: en, target: km, languages: null }, reading);
    expect(settled).toEqual({ source: km, target: en, languages: { source: 'km', target: 'en' } });
    expect(settledPair({ source: km, target: en, languages: null }, reading).source).toBe(km);
  });

  it('leave the translation its language where there is only a source', () => {
    const km = file('letter.km.md');
    const alone = settledPair({ source: km, target: null, languages: null }, { ...reading, target: null });
    expect(alone).toEqual({ source: km, target: null, languages: { source: 'km', target: 'en' } });
  });
});

describe('the name suggested for a project', () => {
  it("is the source's own, without its ending and its language", () => {
    expect(suggestName('press-release.km.md', '')).toBe('press-release');
    expect(suggestName('Letter_KH.docx', '')).toBe('Letter');
    expect(suggestName('សេចក្តីប្រកាស.docx', '')).toBe('សេចក្តីប្រកាស');
    expect(suggestName('letter.km.xlf', '')).toBe('letter');
    expect(suggestName('rows.xlsx', '')).toBe('rows');
    expect(suggestName('.km.md', 'A title: part 1')).toBe('A title part 1');
    expect(suggestName('.md', '…')).not.toBe('');
  });

  it('can always be the name of a file', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary' }),
        (name, title) => {
          const suggested = suggestName(name, title);
          expect(suggested).not.toBe('');
          expect(suggested).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u);
        },
      ),
    );
  });
});
