import { LineRuleType, Paragraph, type TableCell, TableRow } from 'docx';
import type { RichText } from '../../core/text/rich-text.ts';
import { commentLine } from '../bitext/comment-lines.ts';
import { ink } from '../docx/docx-look.ts';
import { contentRuns, plainRuns } from '../docx/docx-runs.ts';
import { fixedTable, headRow, tableCell } from '../docx/docx-table.ts';
import {
  landscapeColumns,
  landscapeSize as size,
  lineOf,
  smallParagraph,
  writeLandscape,
} from '../docx/landscape.ts';
import { LateRows } from '../docx/late-rows.ts';
import { languageName } from '../language-name.ts';
import { numberHead, type ReviewRow, type ReviewTable, rowTag } from './review-table.ts';

/** Of number, both texts, comments, state. */
const widths = landscapeColumns([0.07, 0.31, 0.31, 0.21, 0.1]);

const howTo = {
  en: 'Correct the third column and write what you have to say into the fourth, or as comments of your word processor. Leave the first column and the order of the rows as they are. Changes are tracked; nothing that you write replaces anything before somebody has accepted it.',
  km: 'សូមកែអត្ថបទក្នុងជួរឈរទីបី ហើយសរសេរមតិក្នុងជួរឈរទីបួន ឬជាមតិក្នុងកម្មវិធីវាយអត្ថបទ។ សូមទុកជួរឈរទីមួយ និងលំដាប់ជួរដេកឱ្យនៅដដែល។ ការកែត្រូវបានកត់ត្រា ហើយគ្មានអ្វីត្រូវបានជំនួសមុនពេលមានអ្នកទទួលយកឡើយ។',
};

/** A content as a paragraph of a cell. */
function paragraph(content: RichText): Paragraph {
  return new Paragraph({
    spacing: { after: 40, line: lineOf(content.text), lineRule: LineRuleType.AUTO },
    children: contentRuns(content, { size }),
  });
}

const small = (text: string, color?: string) => smallParagraph(text, 16, color);

function cell(children: Paragraph[], column: number, isHead = false): TableCell {
  return tableCell(children, widths[column]!, isHead ? { shading: { fill: 'F3F0E9' } } : {});
}

function rowOf(row: ReviewRow, index: number): TableRow {
  const number = [
    new Paragraph({ children: plainRuns(String(index + 1), { size }) }),
    new Paragraph({ children: plainRuns(rowTag(row), { size: 10, color: ink.line }) }),
  ];
  const comments = row.comments.map((comment) => small(commentLine(comment), ink.text));
  const state = [small(row.state.en), small(row.state.km)];
  const texts = (contents: readonly RichText[]) =>
    contents.filter(({ text }) => text.trim() !== '').map(paragraph);
  const columns = [number, texts(row.source), texts(row.target), comments, state];
  return new TableRow({
    cantSplit: true,
    children: columns.map((children, column) => cell(children, column)),
  });
}

/** A table to be corrected in a word processor and taken in again; it records who changes what. */
export function writeReviewTable(table: ReviewTable): Promise<Uint8Array> {
  const { title, sourceLanguage, targetLanguage, day, app, rows } = table;
  const late = new LateRows();
  const names = [
    numberHead,
    languageName(sourceLanguage),
    languageName(targetLanguage),
    'Comments · មតិ',
    'State · ស្ថានភាព',
  ];
  const head = headRow(names.map((name, column) => cell([small(name, ink.text)], column, true)));
  return writeLandscape({
    title,
    language: targetLanguage,
    app,
    day,
    isTracked: true,
    rows: late,
    children: [
      new Paragraph({ spacing: { after: 120 }, children: plainRuns(title, { size: 28, bold: true }) }),
      small(howTo.en),
      new Paragraph({
        spacing: { after: 200, line: 290, lineRule: LineRuleType.AUTO },
        children: plainRuns(howTo.km, { size: 16, color: ink.soft }),
      }),
      fixedTable([head, ...rows.map((row, index) => late.add(() => rowOf(row, index)))], widths, 'all'),
    ],
  });
}
