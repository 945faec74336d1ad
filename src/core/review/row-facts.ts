import { sameContent } from '../text/rich-text.ts';
import type { State } from './change.ts';
import { contentHash } from './content-hash.ts';
import { isSamePerson } from './people.ts';
import type { Assertion, Omission, Request } from './row-statements.ts';
import type { Project } from './project.ts';

/** What follows from a project for one live row. */

/** Nothing but white space stands in the row's translation. */
export function isUntranslated(project: Project, rowId: string): boolean {
  const target = project.rows.get(rowId)?.target ?? [];
  return target.every((id) => project.segments.get(id)!.content.text.trim() === '');
}

/** A row that says something, and so is part of what a supervisor signs off. */
export function needsApproval(project: Project, rowId: string): boolean {
  const { source, target } = project.rows.get(rowId)!;
  return [...source, ...target].some((id) => project.segments.get(id)!.content.text.trim() !== '');
}

/** One side has no segments: source text without a translation, or text that only the translation has. */
export function isOneSided(project: Project, rowId: string): boolean {
  const { source, target } = project.rows.get(rowId)!;
  return source.length === 0 || target.length === 0;
}

/** Why a side of the row is empty on purpose, as somebody said of its present content; null where it is not. */
export function omission(
  project: Project,
  rowId: string,
  content = contentHash(project, rowId),
): Omission | null {
  const last = project.omissions.get(rowId)?.findLast((one) => one.content === content);
  return last && last.reason !== null && isOneSided(project, rowId) ? last : null;
}

/** Below this confidence, a pair is in doubt. */
export const doubtfulBelow = 0.6;

/**
 * Somebody should look at the row's pairing: its two sides may not belong together, or a side is empty and
 * nobody has said that this is right. What was written here for a row belongs to it, and so does all text
 * where there is no second document.
 */
export function isDoubtful(project: Project, rowId: string): boolean {
  const { source, target, confidence } = project.rows.get(rowId)!;
  if (confidence === 1 || project.documents.target === null) return false;
  if (source.length === 0 || target.length === 0)
    return !project.omissions.has(rowId) || omission(project, rowId) === null;
  const written = target.every((id) => {
    const { imported, ancestors } = project.segments.get(id)!;
    return imported === null && ancestors.length === 0;
  });
  return confidence < doubtfulBelow && !written;
}

/** The latest state given to the row's present content; what was given to other content does not hold. */
export function rowState(project: Project, rowId: string, content = contentHash(project, rowId)): State {
  if (isUntranslated(project, rowId) && !omission(project, rowId, content)) return 'initial';
  return holdingAssertion(project, rowId, content)?.state ?? 'translated';
}

/** The assertion behind a row's state; undefined while nobody has given it one. */
export function holdingAssertion(
  project: Project,
  rowId: string,
  content = contentHash(project, rowId),
): Assertion | undefined {
  return project.assertions
    .get(rowId)
    ?.findLast(
      (assertion) =>
        assertion.content === content &&
        (assertion.state !== 'final' || mayApproveText(project, rowId, assertion.author, content)),
    );
}

/** An approval of content that the row no longer has, where it is not approved now. */
export function voidedApproval(
  project: Project,
  rowId: string,
  content = contentHash(project, rowId),
): Assertion | null {
  if (rowState(project, rowId, content) === 'final') return null;
  const last = project.assertions.get(rowId)?.findLast((assertion) => assertion.state === 'final');
  return last && last.content !== content ? last : null;
}

/** The request for changes that still stands: nothing was changed, and nobody gave a state since. */
export function openRequest(
  project: Project,
  rowId: string,
  content = contentHash(project, rowId),
): Request | null {
  const last = project.requests.get(rowId)?.findLast((request) => request.content === content);
  return last && holdingAssertion(project, rowId, content)?.change === last.change ? last : null;
}

/** Keys of those who wrote what the row's translation says now, each with which they wrote it. */
export function lastEditors(project: Project, rowId: string): string[] {
  const target = project.rows.get(rowId)?.target ?? [];
  return [...new Set(target.flatMap((id) => project.segments.get(id)!.editors))].sort();
}

/** Somebody wrote what the row says now, or corrected its source, with this key or another of theirs. */
export function isOwnEdit(project: Project, rowId: string, key: string): boolean {
  const { source = [], target = [] } = project.rows.get(rowId) ?? {};
  return [...source, ...target].some((id) =>
    project.segments.get(id)!.editors.some((editor) => isSamePerson(project, editor, key)),
  );
}

/** Four eyes: whoever wrote the text may approve it only where the project or a waiver says so. */
export function mayApproveText(
  project: Project,
  rowId: string,
  key: string,
  content = contentHash(project, rowId),
): boolean {
  return !project.fourEyes || !isOwnEdit(project, rowId, key) || isWaived(project, rowId, key, content);
}

/** A waiver for this very row as it stands, and not for the whole project. */
export function isWaivedForRow(project: Project, rowId: string, key: string, content: string): boolean {
  return project.waivers.some(
    ({ author, rows }) => isSamePerson(project, author, key) && rows?.get(rowId) === content,
  );
}

/** A waiver lets this person approve their own edit of the row as it stands. */
export function isWaived(project: Project, rowId: string, key: string, content: string): boolean {
  return project.waivers.some(
    ({ author, rows }) =>
      isSamePerson(project, author, key) && (rows === null || rows.get(rowId) === content),
  );
}

/** The translation differs from the draft that came in. */
export function isChanged(project: Project, rowId: string): boolean {
  return (project.rows.get(rowId)?.target ?? []).some((id) => {
    const { content, imported } = project.segments.get(id)!;
    return imported === null ? content.text !== '' : !sameContent(content, imported);
  });
}
