import { htmlParts } from '../../formats/html/write-html.ts';
import { certificateParts } from '../../formats/report/certificate.ts';
import { changeReportParts } from '../../formats/report/write-report-html.ts';
import { reviewTableParts } from '../../formats/review-table/review-table-html.ts';
import type { Side } from '../../core/review/change.ts';
import type { ExportLayout } from '../../shared/export-kinds.ts';
import { done, refuse } from '../../shared/problem.ts';
import { places } from '../places.ts';
import { printPdf } from '../print/print-pdf.ts';
import { makePublication } from '../publish/make-publication.ts';
import { publicationName } from '../publish/publication-name.ts';
import { renderExport } from '../publish/render-export.ts';
import { documentToFill } from '../publish/write-into-document.ts';
import { makeCertificate } from '../report/make-certificate.ts';
import { makeChangeReport } from '../report/make-change-report.ts';
import { makeReviewTable } from '../review-table/make-review-table.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

const app = `Bokprae ${places.version}`;

/** The document as a page of the window shows it, and what it will say of itself. */
export const previewExport: Handler<'export.preview'> = (caller, { handle, layout, names }) =>
  withProject(caller, handle, (session) => {
    const { draft, rows, approved } = publish(caller, session, names).provenance;
    const into = layout === 'target' ? documentToFill(session.project) : null;
    return done({ ...partsOf(caller, session, layout, names), into, draft, rows, approved });
  });

export const writeExport: Handler<'export.write'> = async (caller, { handle, layout, format, names }) => {
  const { state } = caller;
  const session = state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const { project, file } = session;
  const publication = publish(caller, session, names);
  const name = publicationName(publication, layout, format, publication.provenance.draft);
  const isPage = format === 'pdf' && state.door === 'desktop';
  const asPage = (html: string) => Promise.resolve(done(new TextEncoder().encode(html)));
  const source = { project, log: file.changes, documentBytes: (side: Side) => file.documentBytes(side) };
  const wish = { layout, format, names, now: state.now(), app, print: isPage ? asPage : printPdf };
  const rendered = await renderExport(source, wish);
  if (!rendered.ok) return rendered;
  return done({ name, bytes: rendered.value, ...(isPage ? { isPage } : {}) });
};

function publish({ state }: Caller, { project, file }: ProjectSession, names: boolean) {
  return makePublication(project, { changes: file.changes.size, names, now: state.now(), app });
}

function partsOf(caller: Caller, session: ProjectSession, layout: ExportLayout, names: boolean) {
  const { project, file } = session;
  const made = { now: caller.state.now(), app };
  switch (layout) {
    case 'bilingual':
    case 'target':
      return htmlParts(publish(caller, session, names), layout);
    case 'review':
      return reviewTableParts(makeReviewTable(project, '', app));
    case 'changes':
      return changeReportParts(makeChangeReport(project, file.changes, made));
    case 'certificate':
      return certificateParts(makeCertificate(project, file.changes.size, made));
  }
}
