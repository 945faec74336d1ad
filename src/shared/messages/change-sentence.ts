import type { RefusalReason } from '../../core/review/project.ts';
import { rowRanges } from '../row-ranges.ts';
import type { Messages } from './messages.ts';

interface Told {
  kind: string;
  by: string;
  rows: number[];
  refused: RefusalReason | null;
  undoes?: string;
  redoes?: string;
}

/** One sentence for a change: who did what to which rows, and why it has no effect where it has none. */
export function changeSentence(change: Told, { merging, checking }: Messages): string {
  const { kind, by, rows, refused } = change;
  const did = merging.did[kind]?.({ rows: rowRanges(rows) }) ?? kind;
  const how = change.undoes ? `${merging.undone}: ` : change.redoes ? `${merging.redone}: ` : '';
  const why = refused === null ? '' : ` — ${merging.withoutEffect}: ${checking.refusalReasons[refused]}`;
  return `${by} ${how}${did}${why}`;
}
