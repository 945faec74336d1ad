import { isSamePerson } from '../../core/review/people.ts';
import type { Comment } from '../../core/review/discussion.ts';
import type { Project } from '../../core/review/project.ts';

/** Who looks at a project, and which comments of others were shown to them. */
export interface Reader {
  me: string | null;
  seen: ReadonlySet<string>;
}

/** Somebody else wrote the comment, and it was not shown here yet. */
export function isUnread(project: Project, { id, author }: Comment, { me, seen }: Reader): boolean {
  return !seen.has(id) && !(me !== null && isSamePerson(project, author, me));
}
