import { useEffect } from 'react';
import { changeApp, useApp } from '../store/app-store.ts';
import type { Work } from './work.ts';

/** Goes to the row that was asked for, or puts the focus back on the active one, or begins with the first. */
export function useFirstRow(work: Work): void {
  const asked = useApp((state) => state.goToRow);
  useEffect(() => {
    const { active } = work.place.state();
    const row = asked ?? active ?? work.rows.order[0];
    if (row === undefined) return;
    if (asked !== null && !work.shown().includes(asked)) work.place.change({ filter: 'all' });
    work.go(row, { on: 'row' });
    if (asked !== null) changeApp({ goToRow: null });
  }, [work, asked]);
}
