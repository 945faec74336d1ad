import { expect, test } from 'vitest';
import { slice } from '../../../src/core/text/rich-text.ts';
import { readDocxTable } from '../../../src/formats/docx/read-docx-table.ts';
import { fullCell, wideTable } from '../hostile/crafted/word.ts';
import { readOk, shown } from '../read-ok.ts';

const tableIn = (file: Uint8Array) => readDocxTable(file, readOk('a.docx', file).blocks);

test('a table whose cells say that they span millions of columns is no table of two', () => {
  expect(tableIn(wideTable(2_000))).toBeNull();
});

test('ten thousand paragraphs of a cell are put together once', () => {
  const target = tableIn(fullCell(10_000))!.rows[1]!.target!;
  expect(target.marks).toHaveLength(10_000);
  expect(shown(slice(target, 0, 3))).toBe('<b>a</b>\n<b>a</b>');
});
