import { Document, Packer, Paragraph, TableRow } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RichText } from '../../../src/core/text/rich-text.ts';
import { contentRuns } from '../../../src/formats/docx/docx-runs.ts';
import { fixedTable, tableCell } from '../../../src/formats/docx/docx-table.ts';
import { LateRows } from '../../../src/formats/docx/late-rows.ts';
import { settlePackage } from '../../../src/formats/docx/settle-package.ts';
import { contentArbitrary } from '../content-arbitrary.ts';

function rowOf(contents: readonly RichText[]): TableRow {
  const cells = contents.map((content) =>
    tableCell([new Paragraph({ children: contentRuns(content, { size: 21 }) })], 2_000),
  );
  return new TableRow({ cantSplit: contents.length > 2, children: cells });
}

async function packageOf(rows: TableRow[], late?: LateRows): Promise<Uint8Array> {
  const table = fixedTable(rows, [2_000, 2_000], 'rows');
  const document = new Document({ sections: [{ children: [table] }] });
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), {
    day: '2026-03-12',
    rows: late,
  });
}

const rowsArbitrary = fc.array(fc.array(contentArbitrary, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

test('rows that are written when their turn comes give the very bytes of those that were there all along', async () => {
  await fc.assert(
    fc.asyncProperty(rowsArbitrary, async (rows) => {
      const late = new LateRows();
      const written = await packageOf(
        rows.map((row) => late.add(() => rowOf(row))),
        late,
      );
      expect(written).toEqual(await packageOf(rows.map(rowOf)));
    }),
    { numRuns: 40 },
  );
});

test('a text that looks like the place of a row, and signs that XML knows, stay what they are', async () => {
  const text = `<w:tr>row-0</w:tr> & "two" 'one' $& \u0001\ud800x`;
  const late = new LateRows();
  const row = () =>
    rowOf([{ text, marks: [{ type: 'link', start: 0, end: 5, href: 'https://a.kh/?a=1&b="2"' }] }]);
  expect(await packageOf([late.add(row)], late)).toEqual(await packageOf([row()]));
});
