import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { guessLanguage } from '../../core/text/guess-language.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { commentLine } from '../bitext/comment-lines.ts';
import { cellMargins, hairlines, ink, page } from '../docx/docx-look.ts';
import { contentRuns, documentFonts, documentLanguages, plainRuns } from '../docx/docx-runs.ts';
import { settlePackage } from '../docx/settle-package.ts';
import { languageName } from '../language-name.ts';
import { numberHead, type ReviewRow, type ReviewTable, rowTag } from './review-table.ts';

const size = 20;
const margin = 850;
const width = page.height - 2 * margin;
/** Shares of the width: number, both texts, comments, state. */
const shares = [0.07, 0.31, 0.31, 0.21, 0.1];
const widths = shares.map((share) => Math.floor(width * share));

const howTo = {
  en: 'Correct the third column and write what you have to say into the fourth, or as comments of your word processor. Leave the first column and the order of the rows as they are. Changes are tracked; nothing that you write replaces anything before somebody has accepted it.',
  km: 'សូមកែអត្ថបទក្នុងជួរឈរទីបី ហើយសរសេរមតិក្នុងជួរឈរទីបួន ឬជាមតិក្នុងកម្មវិធីវាយអត្ថបទ។ សូមទុកជួរឈរទីមួយ និងលំដាប់ជួរដេកឱ្យនៅដដែល។ ការកែត្រូវបានកត់ត្រា ហើយគ្មានអ្វីត្រូវបានជំនួសមុនពេលមានអ្នកទទួលយកឡើយ។',
};

const line = (text: string) => (guessLanguage(text) === 'km' ? 320 : 264);

/** A content as a paragraph of a cell. */
function paragraph(content: RichText): Paragraph {
  return new Paragraph({
    spacing: { after: 40, line: line(content.text) },
    children: contentRuns(content, { size }),
  });
}

function small(text: string, color = ink.soft): Paragraph {
  return new Paragraph({
    spacing: { after: 40, line: line(text) },
    children: plainRuns(text, { size: 16, color }),
  });
}

function cell(children: Paragraph[], column: number, isHead = false): TableCell {
  return new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: cellMargins,
    ...(isHead ? { shading: { fill: 'F3F0E9' } } : {}),
    children: children.length > 0 ? children : [new Paragraph({})],
  });
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
export async function writeReviewTable(table: ReviewTable): Promise<Uint8Array> {
  const { title, sourceLanguage, targetLanguage, day, app, rows } = table;
  const names = [
    numberHead,
    languageName(sourceLanguage),
    languageName(targetLanguage),
    'Comments · មតិ',
    'State · ស្ថានភាព',
  ];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, column) => cell([small(name, ink.text)], column, true)),
  });
  const document = new Document({
    title,
    creator: app,
    lastModifiedBy: app,
    description: '',
    features: { trackRevisions: true },
    styles: {
      default: {
        document: {
          run: {
            font: documentFonts,
            size,
            sizeComplexScript: size,
            color: ink.text,
            language: documentLanguages,
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children: [
          new Paragraph({ spacing: { after: 120 }, children: plainRuns(title, { size: 28, bold: true }) }),
          small(howTo.en),
          new Paragraph({
            spacing: { after: 200, line: 320 },
            children: plainRuns(howTo.km, { size: 16, color: ink.soft }),
          }),
          new Table({
            width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            borders: hairlines('all'),
            rows: [head, ...rows.map(rowOf)],
          }),
        ],
      },
    ],
  });
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}
