import { contentHash, documentHash } from './content-hash.ts';
import type { Project, SignOff } from './project.ts';
import { needsApproval, rowState } from './row-facts.ts';

/** Live rows that say something, so that they ask for approval. */
export function rowsThatSay(project: Project): string[] {
  return project.rowOrder.filter((row) => needsApproval(project, row));
}

/** Rows with two texts to choose from. */
export function undecidedRows(project: Project): ReadonlySet<string | undefined> {
  return new Set(project.conflicts.map(({ segment }) => project.rowOfSegment.get(segment)));
}

/** Live rows that keep the document from being signed off: not approved, or with two texts to choose from. */
export function rowsToApprove(project: Project): string[] {
  const undecided = undecidedRows(project);
  return rowsThatSay(project).filter((row) => undecided.has(row) || rowState(project, row) !== 'final');
}

/** Why a sign-off does not hold any more. */
export interface Voiding {
  /** The texts or their pairing are other ones, in these rows of now; what rows are gone is counted. */
  changed: string[];
  gone: number;
  /** Rows that are not approved any more, whether or not their text is the same. */
  open: string[];
  /** Nobody changed anything in these rows, but they stand in another order. */
  reordered: boolean;
  /** What was signed never stood here: it was changed by somebody who had not seen the signature. */
  overtaken: boolean;
  /** A new version of a document came in. */
  replaced: boolean;
}

/** What voids a sign-off, worked out from the texts of now; null while it holds. */
function voidingOf(project: Project, signOff: SignOff): Voiding | null {
  const changed: string[] = [];
  let index = 0;
  let reordered = false;
  const places = [...signOff.texts.keys()];
  for (const row of project.rowOrder) {
    const signed = signOff.texts.get(row);
    if (signed === undefined || signed !== contentHash(project, row)) changed.push(row);
    if (places[index] !== row) reordered = true;
    index += 1;
  }
  const gone = places.filter((row) => !project.rows.has(row)).length;
  const open = rowsToApprove(project);
  const replaced = signOff.documents !== documentsOf(project);
  const differs = changed.length > 0 || gone > 0 || reordered || replaced || !signOff.met;
  if (!differs && open.length === 0) return null;
  // Other rows that say the same, such as after an undo of an undo, are the same document.
  if (differs && open.length === 0 && documentHash(project) === signOff.document) return null;
  const moved = reordered && changed.length === 0 && gone === 0;
  return { changed, gone, open, reordered: moved, overtaken: !signOff.met, replaced };
}

/** The documents that stand in a project, by their hashes. */
export function documentsOf({ documents: { source, target } }: Project): string {
  return [source?.sha256, target?.sha256].join();
}

interface LatestSignOff {
  signOff: SignOff;
  voiding: Voiding | null;
}

const known = new WeakMap<Project, { count: number; latest: LatestSignOff }>();

/**
 * The latest sign-off and what voids it; null where the document was never signed off. Kept until something is
 * done to the project.
 */
export function latestSignOff(project: Project): LatestSignOff | null {
  const signOff = project.signOffs.at(-1);
  if (!signOff) return null;
  const before = known.get(project);
  if (before?.count === project.count) return before.latest;
  const latest = { signOff, voiding: voidingOf(project, signOff) };
  known.set(project, { count: project.count, latest });
  return latest;
}
