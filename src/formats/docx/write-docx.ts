import { LineRuleType, Document, type IStylesOptions, Packer, Paragraph } from 'docx';
import type { Publication, PublicationLayout } from '../publication.ts';
import { saysTitle } from '../says-title.ts';
import { publishedTarget } from '../published-blocks.ts';
import { bilingualTable } from './docx-bilingual.ts';
import { documentBlocks } from './docx-blocks.ts';
import { docxFootLines, docxLetterhead, docxSignature, isSigned } from './docx-letterhead.ts';
import { ink, page, textWidth } from './docx-look.ts';
import { pageFooter, pageHeader } from './docx-margins.ts';
import { LateRows } from './late-rows.ts';
import { provenanceBlock } from './docx-provenance.ts';
import { documentFonts, documentRun, plainRuns } from './docx-runs.ts';
import { settlePackage } from './settle-package.ts';
import { breaksProperty } from './word-breaks.ts';

const textSize = 22;

function styles(): IStylesOptions {
  const heading = (size: number) => ({
    run: {
      size,
      sizeComplexScript: size,
      bold: true,
      boldComplexScript: true,
      color: ink.text,
      font: documentFonts,
    },
    paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: documentRun(textSize),
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        ...heading(34),
        paragraph: { spacing: { before: 0, after: 240, line: 300, lineRule: 'auto' }, keepNext: true },
      },
      heading1: heading(32),
      heading2: heading(28),
      heading3: heading(24),
      heading4: heading(22),
      heading5: heading(22),
      heading6: heading(22),
      hyperlink: { run: { color: ink.accent, underline: {} } },
    },
  };
}

/** A publication as a Word document on A4; bilingual, its rows stand side by side in a table. */
export async function writeDocx(publication: Publication, layout: PublicationLayout): Promise<Uint8Array> {
  const { provenance, title } = publication;
  const late = new LateRows();
  const text =
    layout === 'bilingual'
      ? [
          ...(saysTitle(publication)
            ? []
            : [new Paragraph({ style: 'Title', children: plainRuns(title, { size: 34 }) })]),
          ...bilingualTable(publication, late),
        ]
      : documentBlocks(
          publishedTarget(publication),
          { size: textSize, realHeadings: true, spaceAfter: 140, keepLast: isSigned(publication) },
          textWidth,
        );
  const document = new Document({
    title,
    creator: provenance.app,
    lastModifiedBy: provenance.app,
    description: '',
    customProperties: [breaksProperty],
    styles: styles(),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: pageHeader(provenance) },
        footers: { default: pageFooter(docxFootLines(publication, layout)) },
        children: [
          ...docxLetterhead(publication, layout),
          ...text,
          ...docxSignature(publication, layout),
          ...provenanceBlock(provenance),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settlePackage(bytes, { day: provenance.date, language: publication.targetLanguage, rows: late });
}
