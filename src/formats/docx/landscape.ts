import { LineRuleType, Document, type ISectionOptions, PageOrientation, Packer, Paragraph } from 'docx';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { ink, page } from './docx-look.ts';
import { pageFooter } from './docx-margins.ts';
import { documentRun, plainRuns } from './docx-runs.ts';
import { settlePackage } from './settle-package.ts';
import type { LateRows } from './late-rows.ts';
import { breaksProperty } from './word-breaks.ts';

/** Of the letters of a landscape document, in half-points. */
export const landscapeSize = 20;
const margin = 850;

/** Widths of columns with these shares of a landscape page's text, in twentieths of a point. */
export function landscapeColumns(shares: readonly number[]): number[] {
  const width = page.height - 2 * margin;
  return shares.map((share) => Math.floor(width * share));
}

/** The distance of lines that a text asks for in a cell: more in Khmer. */
export const lineOf = (text: string) => (guessLanguage(text) === 'km' ? 290 : 264);

/** A paragraph of a cell in smaller letters. */
export function smallParagraph(text: string, size: number, color = ink.soft): Paragraph {
  return new Paragraph({
    spacing: { after: 40, line: lineOf(text), lineRule: LineRuleType.AUTO },
    children: plainRuns(text, { size, color }),
  });
}

export interface Landscape {
  title: string;
  /** BCP 47 tag of most of its text. */
  language: string;
  /** What made it. */
  app: string;
  /** ISO day that the file gives as its date. */
  day: string;
  /** Records who changes what from now on. */
  isTracked?: boolean;
  children: ISectionOptions['children'];
  /** Those of its long table. */
  rows: LateRows;
}

/** A Word document on A4 turned on its side, for a table with several columns of text; its pages are numbered. */
export async function writeLandscape(landscape: Landscape): Promise<Uint8Array> {
  const { title, language, app, day, isTracked = false, children, rows } = landscape;
  const document = new Document({
    title,
    creator: app,
    lastModifiedBy: app,
    description: '',
    customProperties: [breaksProperty],
    ...(isTracked ? { features: { trackRevisions: true } } : {}),
    styles: { default: { document: { run: documentRun(landscapeSize) } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageFooter() },
        children,
      },
    ],
  });
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), { day, language, rows });
}
