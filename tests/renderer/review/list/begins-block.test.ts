import { expect, test } from 'vitest';
import { beginsBlock, shownLabel } from '../../../../src/renderer/review/list/begins-block.ts';
import type { BlockShape } from '../../../../src/core/document/document.ts';
import { aRow } from '../a-row.ts';

function rowIn(block: BlockShape) {
  const row = aRow('a');
  return { ...row, source: row.source.map((segment) => ({ ...segment, block })) };
}

test('a heading, a list and a table row each begin something', () => {
  const paragraph = rowIn({ kind: 'paragraph' });
  const cell = (row: number) => rowIn({ kind: 'table-cell', cell: { table: 0, row, column: 0 } });
  expect(beginsBlock(rowIn({ kind: 'heading', level: 1 }), paragraph)).toBe(true);
  expect(beginsBlock(rowIn({ kind: 'list-item', level: 0 }), paragraph)).toBe(true);
  expect(beginsBlock(cell(1), cell(0))).toBe(true);
  expect(beginsBlock(cell(1), cell(1))).toBe(false);
  expect(beginsBlock(paragraph, paragraph)).toBe(false);
});

test('nothing begins with the first row, which needs no air above it', () => {
  expect(beginsBlock(rowIn({ kind: 'heading', level: 1 }), undefined)).toBe(false);
});

test('a list mark is shown once for the segments of one item', () => {
  expect(shownLabel('1.', undefined)).toBe('1.');
  expect(shownLabel('1.', '1.')).toBeNull();
  expect(shownLabel(undefined, '1.')).toBeNull();
});
