import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { draftWord, openRows, unofficialTranslation } from '../provenance-lines.ts';
import type { Provenance } from '../publication.ts';
import { ink, ruleBelow, textWidth } from './docx-look.ts';
import { documentLanguages, plainRuns } from './docx-runs.ts';

/** What stands at the head of every page: that this is a draft and what is open, or what kind of text it is. */
export function pageHeader(provenance: Provenance): Header {
  const open = openRows(provenance);
  const soft = { size: 16, color: ink.soft };
  const children = provenance.draft
    ? [
        ...plainRuns(`${draftWord.en} · ${draftWord.km}`, { size: 20, color: ink.bad, bold: true }),
        ...plainRuns(`\t${open.en} · ${open.km}`, { size: 16, color: ink.bad }),
      ]
    : plainRuns(`${unofficialTranslation.en} · ${unofficialTranslation.km}`, soft);
  return new Header({
    children: [
      new Paragraph({
        border: { bottom: provenance.draft ? { ...ruleBelow, color: ink.bad } : ruleBelow },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        spacing: { after: 200 },
        children,
      }),
    ],
  });
}

/** Page numbers, below what else stands at the foot of every page. */
export function pageFooter(lines: readonly Paragraph[] = []): Footer {
  const numbers = new TextRun({
    size: 16,
    sizeComplexScript: 16,
    color: ink.soft,
    language: documentLanguages,
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [...lines, new Paragraph({ alignment: AlignmentType.RIGHT, children: [numbers] })],
  });
}
