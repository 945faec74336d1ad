import { done, refuse, type Outcome } from '../../shared/problem.ts';
import type { TakenInView } from '../../shared/merge-view.ts';
import type { Caller } from '../session/backend-state.ts';
import type { Foreign } from './read-foreign.ts';

/** Brings a checked copy into an open project, tells its windows, and remembers where both copies stood. */
export function takeInto(
  { state }: Caller,
  handle: string,
  foreign: Foreign,
  file: string,
): Outcome<TakenInView> {
  const session = state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const identity = state.keyring.identity();
  if (!identity.ok) return identity;
  if (!identity.value) return refuse('no-identity');
  const mine = [...session.project.heads];
  const taken = session.file.takeIn(foreign);
  if (!taken.ok) return taken;
  const { project, came } = taken.value;
  const after = project ? state.projects.replace(handle, project, identity.value) : session;
  if (came.length > 0) {
    state.home.handOvers.noteTakenIn(session.project.id, {
      mine,
      theirs: foreign.project.heads,
      from: foreign.errand?.from || null,
      file,
      at: state.now().toISOString(),
    });
  }
  if (project) after.tellChanged(after.project.rowOrder);
  const ids = new Set(came.map(({ id }) => id));
  return done({
    came: came.length,
    conflicts: after.project.conflicts.length,
    refused: after.project.refusals.filter(({ change }) => ids.has(change)).length,
  });
}
