import type { Comment, Project } from './project.ts';

/** Comments of a live row, oldest first, those that followed their segments here among them. */
export function commentsOfRow(project: Project, rowId: string): Comment[] {
  return commentsByRow(project).get(rowId) ?? [];
}

/** All comments, by the live row they stand on; those whose row and segments are gone under ''. */
export function commentsByRow(project: Project): Map<string, Comment[]> {
  const byRow = new Map<string, Comment[]>();
  for (const comment of project.comments.values()) {
    const row = rowOfComment(project, project.comments.get(comment.thread) ?? comment) ?? '';
    byRow.set(row, [...(byRow.get(row) ?? []), comment]);
  }
  return byRow;
}

/** Where a comment stands now: on its row, or else where the text it was made on went. */
export function rowOfComment(project: Project, comment: Comment): string | null {
  if (project.rows.has(comment.row)) return comment.row;
  for (const segment of comment.segments) {
    const row = project.rowOfSegment.get(segment) ?? rowOfDescendant(project, segment);
    if (row !== undefined) return row;
  }
  return null;
}

function rowOfDescendant(project: Project, ancestor: string): string | undefined {
  for (const [id, row] of project.rowOfSegment) {
    if (project.segments.get(id)!.ancestors.includes(ancestor)) return row;
  }
  return undefined;
}

export function isResolved(project: Project, thread: string): boolean {
  return project.resolutions.get(thread)?.at(-1)?.resolved ?? false;
}
