import { clockTime } from '../../core/review/clock.ts';
import { rowFinder } from '../../core/review/conflicts.ts';
import type { Change } from '../../core/review/change.ts';
import type { Project, RefusalReason } from '../../core/review/project.ts';
import { nameOf } from './view-row.ts';

/** One change of a log, as it is told. */
export interface LogEntry {
  id: string;
  kind: string;
  by: string;
  key: string;
  /** As its author's clock had it. */
  at: string;
  /** Numbers of the rows that it is about, as the project counts them now. */
  rows: number[];
  /** Why it does nothing; null where it does what it says. */
  refused: RefusalReason | null;
  /** The change that it takes back or brings again. */
  undoes?: string;
  redoes?: string;
}

/** Tells changes of a project; the same ones always in the same words. */
export function viewLog(project: Project, changes: Iterable<Change>): LogEntry[] {
  const rowsOf = rowNumbers(project);
  const refusals = new Map(project.refusals.map(({ change, reason }) => [change, reason]));
  return Array.from(changes, (change) => ({
    id: change.id,
    kind: change.kind,
    by: nameOf(project, change.author),
    key: change.author,
    at: clockTime(change.clock),
    rows: rowsOf(change),
    refused: refusals.get(change.id) ?? null,
    ...(change.undoes !== undefined && { undoes: change.undoes }),
    ...(change.redoes !== undefined && { redoes: change.redoes }),
  }));
}

/** Finds the numbers of the rows that a change names, itself or by what stands on them. */
export function rowNumbers(project: Project): (change: Change) => number[] {
  const number = new Map(project.rowOrder.map((row, index) => [row, index + 1]));
  const rowOf = rowFinder(project);
  return ({ kind, body }) => {
    if (kind === 'import' || kind === 'found') return [];
    const found = new Set<number>();
    const note = (row: string | null | undefined) => {
      const at = typeof row === 'string' ? number.get(row) : undefined;
      if (at !== undefined) found.add(at);
    };
    for (const named of namesIn(body)) {
      note(named.row);
      if (named.segment !== undefined) note(rowOf(named.segment));
      if (named.thread !== undefined) note(project.comments.get(named.thread)?.row);
    }
    if (kind === 'pair') for (const row of body.insert) note(row.id);
    return [...found].sort((a, b) => a - b);
  };
}

type Named = { row?: string; segment?: string; thread?: string };

/** A change's body, and the items of its lists, with what they name. */
function namesIn(body: Change['body']): Named[] {
  const items = Object.values(body).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
  return [body, ...items].filter((item) => typeof item === 'object' && item !== null).map(named);
}

function named(item: object): Named {
  const text = (name: string) => {
    const value = (item as Record<string, unknown>)[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { ...text('row'), ...text('segment'), ...text('thread') };
}
