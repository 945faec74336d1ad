import { useMemo, useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { chooseAll, chooseOne, chooseRange, nothingChosen, toggleRow } from './selection.ts';

/** How a row is pointed at: alone, to the end of a range, or in addition. */
export type Pointing = 'one' | 'range' | 'toggle';

export interface Chosen {
  /** The row that one is at; null where nothing is shown. */
  active: string | null;
  /** All that are chosen, where that is more than the active one. */
  rows: ReadonlySet<string>;
  point: (row: string, how: Pointing) => void;
}

/** Which of the rows shown are chosen, with the commands that choose. */
export function useSelection(order: readonly string[]): Chosen {
  const [selection, setSelection] = useState(nothingChosen);
  const shown = useMemo(() => new Set(order), [order]);
  const there = selection.active !== null && shown.has(selection.active);
  const active = there ? selection.active : (order[0] ?? null);
  const rows = useMemo(
    () => new Set([...selection.rows].filter((row) => shown.has(row))),
    [selection.rows, shown],
  );
  const now = { ...selection, active, rows };
  const at = active === null ? -1 : order.indexOf(active);

  function point(row: string, how: Pointing) {
    if (how === 'one') setSelection(chooseOne(row));
    else setSelection(how === 'range' ? chooseRange(now, row, order) : toggleRow(now, row));
  }
  function step(by: number, how: Pointing) {
    const next = order[at + by];
    if (next !== undefined) point(next, how);
  }

  const some = order.length > 0;
  useCommand('row.next', () => step(1, 'one'), some);
  useCommand('row.previous', () => step(-1, 'one'), some);
  useCommand('approve.extend-down', () => step(1, 'range'), some);
  useCommand('approve.extend-up', () => step(-1, 'range'), some);
  useCommand('approve.toggle', () => active !== null && point(active, 'toggle'), some);
  useCommand('approve.choose-all', () => setSelection(chooseAll(now, order)), some);
  useCommand(
    'approve.choose-none',
    () => setSelection(active === null ? nothingChosen : chooseOne(active)),
    rows.size > 0,
  );
  return { active, rows, point };
}
