import { clockTime } from '../../core/review/clock.ts';
import { rowOfComment } from '../../core/review/comment-place.ts';
import { rowFinder } from '../../core/review/conflicts.ts';
import type { Body, Change, RowRecord } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { rowOfSuggestion } from '../../core/review/suggestions.ts';
import type { ToldChange } from '../../shared/told-change.ts';
import { changeFacts, changeTexts } from './change-facts.ts';
import { nameOf } from './view-row.ts';

/** One change of a log, as it is told. */
export interface LogEntry extends ToldChange {
  id: string;
  /** The author's key. */
  key: string;
  /** As its author's clock had it. */
  at: string;
  /** What it writes. */
  texts: string[];
  /** The change that it takes back or brings again. */
  undoes: string | null;
  redoes: string | null;
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
    facts: changeFacts(project, change),
    texts: changeTexts(change),
    refused: refusals.get(change.id) ?? null,
    undoes: change.undoes ?? null,
    redoes: change.redoes ?? null,
    about: aboutOf(project, change, rowsOf),
  }));
}

type Did = Pick<Change, 'kind' | 'body'>;

function aboutOf(project: Project, change: Change, rowsOf: (did: Did) => number[]): ToldChange['about'] {
  const { undoes, redoes } = change;
  const withdrawn = change.kind === 'retract' ? change.body.change : undefined;
  const did = project.done.get(undoes ?? redoes ?? withdrawn ?? '');
  if (!did) return null;
  const how = undoes ? 'undoes' : redoes ? 'redoes' : 'withdraws';
  return { how, kind: did.kind, rows: rowsOf(did), facts: changeFacts(project, did) };
}

/** Finds the numbers of the rows that a change names, itself or by what stands on them. */
export function rowNumbers(project: Project): (change: Did) => number[] {
  const number = new Map(project.rowOrder.map((row, index) => [row, index + 1]));
  const rowOf = rowFinder(project);
  const rowsOf = ({ kind, body }: Did): number[] => {
    if (kind === 'import' || kind === 'found') return [];
    if (kind === 'retract') {
      const did = project.done.get((body as Body<'retract'>).change);
      return did ? rowsOf(did) : [];
    }
    const found = new Set<number>();
    const note = (row: string | null | undefined) => {
      if (typeof row !== 'string') return;
      const at = number.get(row);
      if (at !== undefined) found.add(at);
      else for (const segment of segmentsOf(project.formerRows.get(row))) note(rowOf(segment));
    };
    for (const named of namesIn(body)) {
      note(named.row);
      if (named.segment !== undefined) note(rowOf(named.segment));
      const first = named.thread === undefined ? undefined : project.comments.get(named.thread);
      if (first) note(rowOfComment(project, first));
      const suggestion =
        named.suggestion === undefined ? undefined : project.suggestions.get(named.suggestion);
      if (suggestion) note(rowOfSuggestion(project, suggestion));
    }
    if (kind === 'pair') {
      const { remove, insert } = body as Body<'pair'>;
      for (const { id } of insert) note(id);
      if (found.size === 0) for (const row of remove) note(row);
      if (found.size === 0) for (const row of insert) for (const id of segmentsOf(row)) note(rowOf(id));
    }
    return [...found].sort((a, b) => a - b);
  };
  return rowsOf;
}

function segmentsOf(row: RowRecord | undefined): string[] {
  return row ? [...row.source, ...row.target] : [];
}

type Named = { row?: string; segment?: string; thread?: string; suggestion?: string };

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
  return { ...text('row'), ...text('segment'), ...text('thread'), ...text('suggestion') };
}
