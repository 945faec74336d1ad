import { htmlParts } from '../../formats/html/write-html.ts';
import { writePublication } from '../../formats/write-publication.ts';
import { done, refuse } from '../../shared/problem.ts';
import { places } from '../places.ts';
import { makePublication } from '../publish/make-publication.ts';
import { publicationName } from '../publish/publication-name.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

/** The document as a page of the window shows it, and what it will say of itself. */
export const previewExport: Handler<'export.preview'> = (caller, { handle, layout, names }) =>
  withProject(caller, handle, (session) => {
    const publication = publish(caller, session, names);
    const { draft, rows, approved } = publication.provenance;
    return done({ ...htmlParts(publication, layout), draft, rows, approved });
  });

export const writeExport: Handler<'export.write'> = async (caller, { handle, layout, format, names }) => {
  const session = caller.state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const publication = publish(caller, session, names);
  const name = publicationName(publication, layout, format, publication.provenance.draft);
  return done({ name, bytes: await writePublication(publication, format, layout) });
};

function publish({ state }: Caller, { project, file }: ProjectSession, names: boolean) {
  const app = `Bokprae ${places.version}`;
  return makePublication(project, { changes: file.changes.size, names, now: state.now(), app });
}
