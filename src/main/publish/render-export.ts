import { writeBitextTmx } from '../../formats/tmx/write-bitext-tmx.ts';
import { writeTable } from '../../formats/table/write-table.ts';
import { writeCertificate } from '../../formats/report/certificate.ts';
import { writeChangeReportDocx } from '../../formats/report/write-report-docx.ts';
import { writeChangeReport } from '../../formats/report/write-report-html.ts';
import { writeReviewTable } from '../../formats/review-table/write-review-table.ts';
import type { Publication } from '../../formats/publication.ts';
import { writePublication } from '../../formats/write-publication.ts';
import { writeXliff } from '../../formats/xliff/write-xliff.ts';
import { writeXliff12 } from '../../formats/xliff/write-xliff-12.ts';
import { writeHtml } from '../../formats/html/write-html.ts';
import { overlongRow, writeXlsx } from '../../formats/xlsx/write-xlsx.ts';
import type { Letterhead } from '../../formats/letterhead/template.ts';
import type { Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { printFonts } from '../print/print-fonts.ts';
import { makeCertificate } from '../report/make-certificate.ts';
import { makeChangeReport } from '../report/make-change-report.ts';
import { makeReviewTable } from '../review-table/make-review-table.ts';
import {
  type ExportFormat,
  type ExportLayout,
  formatsOfLayout,
  takesLetterhead,
} from '../../shared/export-kinds.ts';
import { type ChangeLog, makeBitext } from './make-bitext.ts';
import { writeIntoDocument } from './write-into-document.ts';
import { localDay, makePublication } from './make-publication.ts';

/** What an export is made from. */
export interface ExportSource {
  project: Project;
  log: ChangeLog & { size: number };
  /** The document of a side, byte for byte. */
  documentBytes: (side: Side) => Uint8Array | null;
}

export interface ExportWish {
  layout: ExportLayout;
  format: ExportFormat;
  /** Says who translated, reviewed and approved; for exchange files, gives comments and suggestions along. */
  names: boolean;
  /** Of documents that are published as Word, PDF or a web page; null for none. */
  letterhead: Letterhead | null;
  now: Date;
  app: string;
  /** Prints a page as a PDF; refuses as `cancelled` when it is stopped. */
  print: (html: string) => Promise<Outcome<Uint8Array>>;
}

/** The bytes of one export. Refuses a format that its layout does not come in. */
export async function renderExport(source: ExportSource, wish: ExportWish): Promise<Outcome<Uint8Array>> {
  const { layout, format } = wish;
  if (!formatsOfLayout[layout].includes(format)) return refuse('export-impossible', { layout, format });
  if (layout === 'review' && format === 'docx') {
    const table = makeReviewTable(source.project, localDay(wish.now), wish.app);
    return done(await writeReviewTable(table));
  }
  if (layout === 'bilingual' || layout === 'review') {
    const exchanged = await renderExchange(source, wish);
    if (exchanged) return exchanged;
  }
  if (layout === 'target') {
    const written = writeIntoDocument(source, format, () => publicationOf(source, wish).provenance);
    if (written) return written;
  }
  if (layout === 'changes' || layout === 'certificate') return await renderReport(source, layout, wish);
  if (layout === 'bilingual' || layout === 'target') return await renderPublication(source, layout, wish);
  return refuse('export-impossible', { layout, format });
}

async function renderExchange(
  { project, log }: ExportSource,
  { format, names, now }: ExportWish,
): Promise<Outcome<Uint8Array> | null> {
  const bitext = () => makeBitext(project, log, !names);
  const utf8 = (text: string) => done(new TextEncoder().encode(text));
  switch (format) {
    case 'xliff':
      return utf8(writeXliff(bitext()));
    case 'xliff12':
      return utf8(writeXliff12(bitext()));
    case 'tmx':
      return utf8(writeBitextTmx(bitext()));
    case 'csv':
      return utf8(writeTable(bitext(), ','));
    case 'tsv':
      return utf8(writeTable(bitext(), '\t'));
    case 'xlsx': {
      const told = bitext();
      const long = overlongRow(told);
      if (long !== null) return refuse('cell-too-long', { row: String(long) });
      return done(await writeXlsx(told, localDay(now)));
    }
    default:
      return null;
  }
}

function publicationOf(
  { project, log }: ExportSource,
  { layout, format, names, letterhead, now, app }: ExportWish,
): Publication {
  const head = takesLetterhead(layout, format) ? letterhead : null;
  return makePublication(project, { changes: log.size, names, now, app, letterhead: head });
}

async function renderPublication(
  source: ExportSource,
  layout: 'bilingual' | 'target',
  wish: ExportWish,
): Promise<Outcome<Uint8Array>> {
  const { format, print } = wish;
  const publication = publicationOf(source, wish);
  switch (format) {
    case 'pdf': {
      const fonts = printFonts();
      if (!fonts.ok) return fonts;
      return await print(writeHtml(publication, layout, { fonts: fonts.value, breaks: true }));
    }
    case 'docx':
    case 'html':
    case 'markdown':
    case 'text':
      return done(await writePublication(publication, format, layout));
    default:
      return refuse('export-impossible', { layout, format });
  }
}

async function renderReport(
  { project, log }: ExportSource,
  layout: 'changes' | 'certificate',
  wish: ExportWish,
): Promise<Outcome<Uint8Array>> {
  const { format, print } = wish;
  const fonts = format === 'pdf' ? printFonts() : done('');
  if (!fonts.ok) return fonts;
  const printing = format === 'pdf' ? { fonts: fonts.value, breaks: true } : {};
  if (layout === 'changes' && format === 'docx') {
    return done(await writeChangeReportDocx(makeChangeReport(project, log, wish)));
  }
  const page =
    layout === 'changes'
      ? writeChangeReport(makeChangeReport(project, log, wish), printing)
      : writeCertificate(makeCertificate(project, log.size, wish), printing);
  return format === 'pdf' ? await print(page) : done(new TextEncoder().encode(page));
}
