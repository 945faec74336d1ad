import type { Publication } from '../../formats/publication.ts';
import { previewPublication } from '../../formats/html/preview-publication.ts';
import { writePublication } from '../../formats/write-publication.ts';
import { done } from '../../shared/problem.ts';
import { places } from '../places.ts';
import { makePublication } from '../publish/make-publication.ts';
import { publicationName } from '../publish/publication-name.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

function publish({ state }: Caller, { file, project }: ProjectSession, names: boolean): Publication {
  const app = `Bokprae ${places.version}`;
  return makePublication(project, { changes: file.changes.size, names, now: state.now(), app });
}

export const previewExport: Handler<'export.preview'> = (caller, { handle, layout, names }) =>
  withProject(caller, handle, (session) => {
    const publication = publish(caller, session, names);
    const { draft, rows, approved } = publication.provenance;
    return done({ ...previewPublication(publication, layout), draft, rows, approved });
  });

export const writeExport: Handler<'export.write'> = (caller, { handle, layout, format, names }) =>
  withProject(caller, handle, (session) => {
    const publication = publish(caller, session, names);
    const name = publicationName(publication, layout, format, publication.provenance.draft);
    return done({ name, bytes: writePublication(publication, layout, format) });
  });
