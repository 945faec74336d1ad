import { rowRanges } from '../row-ranges.ts';
import type { ToldChange } from '../told-change.ts';
import type { Messages } from './messages.ts';

/** One sentence for a change: who did what to which rows, and why it has no effect where it has none. */
export function changeSentence(change: ToldChange, { told, checking }: Messages): string {
  const { by, refused, about } = change;
  const { kind, rows, facts } = about ?? change;
  const did = told.did[kind]({ ...facts, rows: rowRanges(rows) });
  const how = about === null ? '' : `${told.how[about.how]}: `;
  const why = refused === null ? '' : ` — ${told.withoutEffect}: ${checking.refusalReasons[refused]}`;
  return `${by} ${how}${did}${why}`;
}
