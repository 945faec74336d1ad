import { existsSync } from 'node:fs';
import { isAbsolute, parse } from 'node:path';
import type { AttachmentKind, AttachmentView } from '../../shared/attachment-view.ts';
import { ownMemory } from '../home/attachments.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

function viewAttachments({ state }: Caller, session: ProjectSession, kind: AttachmentKind): AttachmentView[] {
  return state.home.attachments.read(session.project.id, kind).map((attachment) => ({
    ...attachment,
    name: parse(attachment.path).name,
    missing: !existsSync(attachment.path),
    waits: kind === 'memory' ? state.outbox.waits(session, attachment.path) : null,
  }));
}

export const readAttachments: Handler<'attachments.read'> = (caller, { handle, kind }) =>
  withProject(caller, handle, (session) => done(viewAttachments(caller, session, kind)));

export const setAttachments: Handler<'attachments.set'> = (caller, { handle, kind, list }) =>
  withProject(caller, handle, (session) => {
    const { project } = session;
    const { attachments } = caller.state.home;
    const own = ownMemory(caller.state.home.folder);
    const known = new Set([own, ...attachments.read(project.id, kind).map(({ path }) => path)]);
    const paths = new Set<string>();
    for (const { path } of list) {
      if (!isAbsolute(path) || paths.has(path)) return refuse('bad-request', { detail: path });
      if (!known.has(path) && !existsSync(path)) return refuse('file-missing', { file: path });
      paths.add(path);
    }
    attachments.write(project.id, kind, list);
    if (kind === 'memory') caller.state.outbox.note(session, true);
    if (kind === 'terms') session.findings?.update([]);
    caller.state.announce({ event: 'attachments', handle, kind });
    return done(viewAttachments(caller, session, kind));
  });
