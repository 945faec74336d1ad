import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { cellMargins, hairlines, ink, page } from '../docx/docx-look.ts';
import { pageFooter } from '../docx/docx-margins.ts';
import { documentFonts, documentLanguages, plainRuns } from '../docx/docx-runs.ts';
import { settlePackage } from '../docx/settle-package.ts';
import type { Bilingual } from '../provenance-lines.ts';
import {
  type ChangeReport,
  countLine,
  type ReportedChange,
  reportTitle,
  reportWords,
} from './change-report.ts';

const size = 20;
const margin = 850;
const width = page.height - 2 * margin;
const widths = [0.06, 0.29, 0.42, 0.23].map((share) => Math.floor(width * share));
const colors = { equal: ink.text, insert: '1C6B3C', delete: ink.bad };

const lineOf = (text: string) => (guessLanguage(text) === 'km' ? 320 : 264);
const both = ({ en, km }: Bilingual) => `${en} · ${km}`;

function small(text: string, color = ink.soft): Paragraph {
  return new Paragraph({
    spacing: { after: 40, line: lineOf(text) },
    children: plainRuns(text, { size: 17, color }),
  });
}

function redlined({ redline }: ReportedChange): Paragraph {
  const runs = redline.flatMap(({ op, text }) =>
    text.split('\n').map((line, index) => {
      const look = op === 'delete' ? { strike: true } : op === 'insert' ? { underline: {} } : {};
      const fonts = /[\u1780-\u17ff]/.test(line) ? { font: documentFonts } : {};
      const breaks = index > 0 ? { break: 1 } : {};
      const common = { size, sizeComplexScript: size, color: colors[op], language: documentLanguages };
      return new TextRun({ text: line, ...common, ...fonts, ...look, ...breaks });
    }),
  );
  const text = redline.map((edit) => edit.text).join('');
  return new Paragraph({ spacing: { after: 40, line: lineOf(text) }, children: runs });
}

function cell(children: Paragraph[], column: number): TableCell {
  return new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: cellMargins,
    children,
  });
}

function rowOf(change: ReportedChange): TableRow {
  const { number, source, what, by, day, why } = change;
  const kind = what === 'source' ? reportWords.correctedSource : what === 'new' ? reportWords.newText : null;
  const columns = [
    [small(String(number))],
    [new Paragraph({ spacing: { line: lineOf(source) }, children: plainRuns(source, { size }) })],
    [...(kind ? [small(both(kind))] : []), redlined(change)],
    [small([by.join(', '), day].filter(Boolean).join(', '), ink.text), ...why.map((text) => small(text))],
  ];
  return new TableRow({ cantSplit: true, children: columns.map(cell) });
}

/** A change report as a Word document; changes are shown, not tracked, so that nobody can accept them away. */
export async function writeChangeReportDocx(report: ChangeReport): Promise<Uint8Array> {
  const { provenance, title } = report;
  const names = ['№', both(reportWords.source), both(reportWords.change), both(reportWords.whoAndWhy)];
  const document = new Document({
    title: `${title} — ${reportTitle.en}`,
    creator: provenance.app,
    lastModifiedBy: provenance.app,
    description: '',
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
        footers: { default: pageFooter() },
        children: [
          new Paragraph({ spacing: { after: 60 }, children: plainRuns(title, { size: 30, bold: true }) }),
          new Paragraph({ children: plainRuns(both(reportTitle), { size: 22 }) }),
          new Paragraph({
            spacing: { after: 200 },
            children: plainRuns(both(countLine(report)), { size: 18, color: ink.soft }),
          }),
          new Table({
            width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            borders: hairlines('rows'),
            rows: [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: names.map((name, column) => cell([small(name)], column)),
              }),
              ...report.changes.map(rowOf),
            ],
          }),
        ],
      },
    ],
  });
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), provenance.date);
}
