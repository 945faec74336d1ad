import { apply } from './apply.ts';
import type { Change } from './change.ts';
import { inOrder } from './order.ts';
import { emptyProject, type Project } from './project.ts';

/** The project that a log tells of. */
export function fold(changes: Iterable<Change>): Project {
  const project = emptyProject();
  for (const change of inOrder(changes)) apply(project, change);
  return project;
}
