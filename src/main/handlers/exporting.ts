import { htmlParts } from '../../formats/html/write-html.ts';
import { certificateParts } from '../../formats/report/certificate.ts';
import { changeReportParts } from '../../formats/report/write-report-html.ts';
import { reviewTableParts } from '../../formats/review-table/review-table-html.ts';
import type { Letterhead } from '../../formats/letterhead/template.ts';
import type { Publication } from '../../formats/publication.ts';
import { type ExportLayout, isExchange, takesLetterhead } from '../../shared/export-kinds.ts';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { places } from '../places.ts';
import { printPdf } from '../print/print-pdf.ts';
import { makePublication } from '../publish/make-publication.ts';
import { publicationName } from '../publish/publication-name.ts';
import { previewIntoDocument } from '../publish/preview-into-document.ts';
import { type ExportSource, renderExport } from '../publish/render-export.ts';
import { documentToFill } from '../publish/write-into-document.ts';
import { makeCertificate } from '../report/make-certificate.ts';
import { makeChangeReport } from '../report/make-change-report.ts';
import { makeReviewTable } from '../review-table/make-review-table.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

const app = `Bokprae ${places.version}`;

/** The document as a page of the window shows it, and what it will say of itself. */
export const previewExport: Handler<'export.preview'> = async (caller, { handle, layout, format, names }) => {
  const letterhead = await letterheadOf(caller, handle, takesLetterhead(layout, format ?? 'html'));
  if (!letterhead.ok) return letterhead;
  return withProject(caller, handle, (session) => {
    const publication = publish(caller, session, names, letterhead.value);
    const { draft, rows, approved } = publication.provenance;
    const into = layout === 'target' ? documentToFill(session.project) : null;
    const written =
      into !== null && into.format === format
        ? previewIntoDocument(sourceOf(session), format, () => publication.provenance)
        : null;
    if (written && !written.ok) return written;
    const table = format && isExchange(format) ? rowsOf(session, names) : null;
    const parts = written?.value ?? table ?? partsOf(caller, session, layout, publication);
    return done({ ...parts, into, draft, rows, approved });
  });
};

/** Printing a PDF takes minutes for a long document, and ends when its work is cancelled. */
export const writeExport: Handler<'export.write'> = async (
  caller,
  { handle, layout, format, names, work },
) => {
  const { state, window } = caller;
  const session = state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const letterhead = await letterheadOf(caller, handle, takesLetterhead(layout, format));
  if (!letterhead.ok) return letterhead;
  const publication = publish(caller, session, names, null);
  const name = publicationName(publication, layout, format, publication.provenance.draft);
  const isPage = format === 'pdf' && state.door === 'desktop';
  const asPage = (html: string) => Promise.resolve(done(new TextEncoder().encode(html)));
  const stop = new AbortController();
  const print = isPage ? asPage : (html: string) => printPdf(html, stop.signal);
  const wish = { layout, format, names, letterhead: letterhead.value, now: state.now(), app, print };
  const outcome = renderExport(sourceOf(session), wish);
  const rendered = await state.work.follow({ window, work }, { outcome, cancel: () => stop.abort() });
  if (!rendered.ok) return rendered;
  return done({ name, bytes: rendered.value, ...(isPage ? { isPage } : {}) });
};

function sourceOf({ project, file }: ProjectSession): ExportSource {
  return { project, log: file.changes, documentBytes: (side) => file.documentBytes(side) };
}

/** The letterhead that a project goes out with in this installation; null where it takes none. */
async function letterheadOf(
  { state }: Caller,
  handle: string,
  isTaken: boolean,
): Promise<Outcome<Letterhead | null>> {
  const session = state.projects.get(handle);
  const { letterheads } = state.home;
  const id = session && isTaken ? letterheads.chosen(session.project.id) : null;
  return (id === null ? null : await letterheads.read(id)) ?? done(null);
}

function publish(
  { state }: Caller,
  { project, file }: ProjectSession,
  names: boolean,
  letterhead: Letterhead | null,
) {
  const changes = file.changes.size;
  return makePublication(project, { changes, names, now: state.now(), app, letterhead });
}

/** The rows of a file for other programs, with what people said where that goes along. */
function rowsOf({ project }: ProjectSession, spoken: boolean) {
  const table = makeReviewTable(project, '', app);
  return reviewTableParts(
    spoken ? table : { ...table, rows: table.rows.map((row) => ({ ...row, comments: [] })) },
  );
}

function partsOf(caller: Caller, session: ProjectSession, layout: ExportLayout, publication: Publication) {
  const { project, file } = session;
  const made = { now: caller.state.now(), app };
  switch (layout) {
    case 'bilingual':
    case 'target':
      return htmlParts(publication, layout);
    case 'review':
      return reviewTableParts(makeReviewTable(project, '', app));
    case 'changes':
      return changeReportParts(makeChangeReport(project, file.changes, made));
    case 'certificate':
      return certificateParts(makeCertificate(project, file.changes.size, made));
  }
}
