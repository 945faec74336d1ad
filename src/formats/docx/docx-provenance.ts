import { Paragraph, type Table, TableRow } from 'docx';
import { type Bilingual, provenanceLines, unofficialTranslation } from '../provenance-lines.ts';
import type { Provenance } from '../publication.ts';
import { cellMargins, ink, textWidth } from './docx-look.ts';
import { plainRuns } from './docx-runs.ts';
import { fixedTable, tableCell } from './docx-table.ts';

const labelWidth = Math.round(textWidth * 0.42);

const inOneLine = ({ en, km }: Bilingual) => (en === km ? [en] : [`${en} · ${km}`]);
const inTwoLines = ({ en, km }: Bilingual) => [...new Set([en, km])];

/** What is said of the document's making, at its end and on one page. */
export function provenanceBlock(provenance: Provenance): (Paragraph | Table)[] {
  const lines = provenanceLines(provenance);
  const cell = (texts: string[], width: number, color: string, keepNext: boolean) =>
    tableCell(
      texts.map((text) => new Paragraph({ keepNext, children: plainRuns(text, { size: 17, color }) })),
      width,
      { margins: { top: 40, bottom: 40, left: 0, right: cellMargins.right } },
    );
  const heading = `${unofficialTranslation.en} · ${unofficialTranslation.km}`;
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 480, after: 120 },
      children: plainRuns(heading, { size: 21, bold: true }),
    }),
    fixedTable(
      lines.map(
        ({ label, value }, index) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(inOneLine(label), labelWidth, ink.soft, index < lines.length - 1),
              cell(inTwoLines(value), textWidth - labelWidth, ink.text, index < lines.length - 1),
            ],
          }),
      ),
      [labelWidth, textWidth - labelWidth],
      'rows',
    ),
  ];
}
