import { expect, test } from 'vitest';
import { slice } from '../../../src/core/text/rich-text.ts';
import { readDocxTable } from '../../../src/formats/docx/read-docx-table.ts';
import { docx, paragraph, run } from '../docx-fixture.ts';
import { readOk, shown } from '../read-ok.ts';

const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

test('a table whose cells say that they span millions of columns is read as a text', () => {
  const wide = cell(paragraph(run('x')), '<w:gridSpan w:val="999999"/>').repeat(2_000);
  const file = docx(table(wide, wide));
  expect(readDocxTable(file)).toBeNull();
  expect(readOk('a.docx', file).blocks).toHaveLength(4_000);
});

test('ten thousand paragraphs of a cell are put together once', () => {
  const bold = paragraph(run('a', '<w:b/>')).repeat(10_000);
  const file = docx(
    table(
      cell(paragraph(run('ភាសាខ្មែរ'))) + cell(paragraph(run('One of the two languages'))),
      cell(paragraph(run('ច្បាប់'))) + cell(bold),
    ),
  );
  const target = readDocxTable(file)!.rows[1]!.target!;
  expect(target.marks).toHaveLength(10_000);
  expect(shown(slice(target, 0, 3))).toBe('<b>a</b>\n<b>a</b>');
});
