import { type Outcome, refuse } from '../../shared/problem.ts';
import type { Caller } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';

/** Does something with the open project that a handle names. */
export function withProject<T>(
  { state }: Caller,
  handle: string,
  use: (session: ProjectSession) => Outcome<T>,
): Outcome<T> {
  const session = state.projects.get(handle);
  return session ? use(session) : refuse('no-such-project', { handle });
}
