import { done, type Outcome, refuse } from '../../shared/problem.ts';
import type { Input } from '../../shared/contract.ts';
import { type NewVersion, readVersion } from '../import/read-version.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { tellProgress } from '../session/tell-progress.ts';
import { viewVersion } from '../views/view-version.ts';

/** Reads a new version for an open project, and does something with what it would change. */
async function withVersion<T>(
  { state, window }: Caller,
  { handle, side, file }: Input<'version.preview'>,
  use: (session: ProjectSession, version: NewVersion) => Outcome<T>,
): Promise<Outcome<T>> {
  const session = state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const { project, newId } = session;
  const version = await readVersion(project, { side, file, newId, onProgress: tellProgress(window) });
  return version.ok ? use(session, version.value) : version;
}

export const previewVersion: Handler<'version.preview'> = (caller, input) =>
  withVersion(caller, input, ({ project }, { plan }) => done(viewVersion(project, input.file.name, plan)));

export const bringVersion: Handler<'version.bring'> = (caller, input) =>
  withVersion(caller, input, (session, { plan, document }) =>
    session.step([{ action: { kind: 'revise', body: plan.body }, document }]),
  );
