import { done, type Outcome, refuse } from '../../shared/problem.ts';
import type { Input } from '../../shared/contract.ts';
import { knownFiles } from '../import/known-pairs.ts';
import type { NewVersion } from '../import/read-version.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { tellProgress } from '../session/tell-progress.ts';
import { viewVersion } from '../views/view-version.ts';

/**
 * Reads a new version for an open project in a thread of its own, and does something with what it would change. Reads
 * it again when the project has changed by then.
 */
async function withVersion<T>(
  caller: Caller,
  input: Input<'version.preview'>,
  use: (session: ProjectSession, version: NewVersion) => Outcome<T>,
): Promise<Outcome<T>> {
  const { state, window } = caller;
  const { handle, side, file, work } = input;
  const before = state.projects.get(handle);
  if (!before) return refuse('no-such-project', { handle });
  const { project } = before;
  const changes = before.file.changes.size;
  const asked = { project, side, file, known: knownFiles(state.home.attachments, project.id) };
  const version = await state.work.run('version', asked, { window, work }, tellProgress(window));
  if (!version.ok) return version;
  const now = state.projects.get(handle);
  if (!now) return refuse('no-such-project', { handle });
  return now.file.changes.size === changes ? use(now, version.value) : withVersion(caller, input, use);
}

export const previewVersion: Handler<'version.preview'> = (caller, input) =>
  withVersion(caller, input, ({ project }, { plan }) => done(viewVersion(project, input.file.name, plan)));

export const bringVersion: Handler<'version.bring'> = (caller, input) =>
  withVersion(caller, input, (session, { plan, document }) =>
    session.step([{ action: { kind: 'revise', body: plan.body }, document }]),
  );
