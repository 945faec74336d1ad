import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/document/document.ts';
import { readMarkdown } from '../../../src/formats/markdown/read-markdown.ts';
import { writeBlocks } from '../../../src/formats/markdown/write-markdown.ts';
import { NoteList } from '../../../src/formats/note-list.ts';
import { contentArbitrary } from '../content-arbitrary.ts';

function throughMarkdown(blocks: readonly Block[]): Block[] {
  return readMarkdown(writeBlocks(blocks), new NoteList());
}

test('a paragraph comes back from Markdown with its text and marks', () => {
  fc.assert(
    fc.property(contentArbitrary, (content) => {
      const blocks: Block[] = [{ kind: 'paragraph', content }];
      expect(throughMarkdown(blocks)).toEqual(blocks);
    }),
    { numRuns: 3000 },
  );
});

test('a heading comes back from Markdown with its level, text and marks', () => {
  fc.assert(
    fc.property(contentArbitrary, fc.integer({ min: 1, max: 6 }), (content, level) => {
      const blocks: Block[] = [{ kind: 'heading', level, content }];
      expect(throughMarkdown(blocks)).toEqual(blocks);
    }),
    { numRuns: 1500 },
  );
});

test('a table comes back from Markdown cell by cell', () => {
  const table = fc.record({
    columns: fc.integer({ min: 1, max: 3 }),
    cells: fc.array(contentArbitrary, { minLength: 1, maxLength: 9 }),
  });
  fc.assert(
    fc.property(table, ({ columns, cells }) => {
      const blocks = cells.map((content, index): Block => {
        const cell = { table: 0, row: Math.floor(index / columns), column: index % columns };
        return { kind: 'table-cell', cell, content };
      });
      expect(throughMarkdown(blocks)).toEqual(blocks);
    }),
    { numRuns: 1000 },
  );
});

/** Items with labels that Markdown can show, as a reader would count them. */
const listArbitrary = fc
  .array(
    fc.record({
      down: fc.integer({ min: -3, max: 1 }),
      kind: fc.constantFrom('•', '.', ')'),
      jump: fc.constantFrom(1, 1, 1, 4),
      content: contentArbitrary,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((items) => {
    const last: { kind: string; number: number }[] = [];
    return items.map(({ down, kind, jump, content }): Block => {
      const level = Math.max(0, Math.min(last.length, last.length - 1 + down));
      const before = last[level];
      const number = (before?.kind === kind ? before.number : 0) + jump;
      last.splice(level, Infinity, { kind, number });
      return { kind: 'list-item', level, label: kind === '•' ? '•' : `${number}${kind}`, content };
    });
  });

test('a list comes back from Markdown with its levels and labels', () => {
  fc.assert(
    fc.property(listArbitrary, (blocks) => {
      expect(throughMarkdown(blocks)).toEqual(blocks);
    }),
    { numRuns: 1500 },
  );
});

test('blocks of all kinds follow each other without running together', () => {
  const block = fc.record({
    kind: fc.constantFrom('heading', 'paragraph', 'list-item'),
    content: contentArbitrary,
  });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (list) => {
      const blocks = list.map(({ kind, content }): Block => {
        if (kind === 'heading') return { kind, level: 2, content };
        return kind === 'list-item'
          ? { kind, level: 0, label: '•', content }
          : { kind: 'paragraph', content };
      });
      expect(throughMarkdown(blocks)).toEqual(blocks);
    }),
    { numRuns: 1000 },
  );
});
