import { LineRuleType, Paragraph, TableRow } from 'docx';
import { plain } from '../../core/text/rich-text.ts';
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
import type { Bilingual } from '../provenance-lines.ts';
import {
  type ChangeReport,
  countLine,
  kindWords,
  type ReportedChange,
  reportTitle,
  reportWords,
} from './change-report.ts';

/** Of number, source, change, and who and why. */
const widths = landscapeColumns([0.06, 0.29, 0.42, 0.23]);
const colors = { equal: ink.text, insert: '1C6B3C', delete: ink.bad };

const both = ({ en, km }: Bilingual) => `${en} · ${km}`;

const small = (text: string, color?: string) => smallParagraph(text, 17, color);

function redlined({ redline }: ReportedChange): Paragraph {
  const runs = redline.flatMap(({ op, text }) =>
    contentRuns(plain(text), {
      size,
      color: colors[op],
      strike: op === 'delete',
      underline: op === 'insert',
    }),
  );
  const text = redline.map((edit) => edit.text).join('');
  return new Paragraph({
    spacing: { after: 40, line: lineOf(text), lineRule: LineRuleType.AUTO },
    children: runs,
  });
}

const cell = (children: Paragraph[], column: number) => tableCell(children, widths[column]!);

function rowOf(change: ReportedChange): TableRow {
  const { number, source, what, by, when, why } = change;
  const kind = kindWords[what];
  const columns = [
    [small(String(number))],
    [
      new Paragraph({
        spacing: { line: lineOf(source), lineRule: LineRuleType.AUTO },
        children: contentRuns(plain(source), { size }),
      }),
    ],
    [...(kind ? [small(both(kind))] : []), redlined(change)],
    [small([by.join(', '), when].filter(Boolean).join(', '), ink.text), ...why.map((text) => small(text))],
  ];
  return new TableRow({ cantSplit: true, children: columns.map(cell) });
}

/** A change report as a Word document; changes are shown, not tracked, so that nobody can accept them away. */
export function writeChangeReportDocx(report: ChangeReport): Promise<Uint8Array> {
  const { provenance, title } = report;
  const late = new LateRows();
  const names = ['№', both(reportWords.source), both(reportWords.change), both(reportWords.whoAndWhy)];
  const head = headRow(names.map((name, column) => cell([small(name)], column)));
  return writeLandscape({
    title: `${title} — ${reportTitle.en}`,
    language: 'en',
    app: provenance.app,
    day: provenance.date,
    rows: late,
    children: [
      new Paragraph({ spacing: { after: 60 }, children: plainRuns(title, { size: 30, bold: true }) }),
      new Paragraph({ children: plainRuns(both(reportTitle), { size: 22 }) }),
      new Paragraph({
        spacing: { after: 200 },
        children: plainRuns(both(countLine(report)), { size: 18, color: ink.soft }),
      }),
      ...(report.changes.length > 0
        ? [
            fixedTable(
              [head, ...report.changes.map((change) => late.add(() => rowOf(change)))],
              widths,
              'rows',
            ),
          ]
        : []),
    ],
  });
}
