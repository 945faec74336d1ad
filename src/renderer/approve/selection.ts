/** Rows chosen in the supervisor's list: the one that one is at, and others that are meant with it. */
export interface Selection {
  active: string | null;
  /** Where a range begins. */
  anchor: string | null;
  /** All that are chosen, where that is more than the active one. */
  rows: ReadonlySet<string>;
}

export const nothingChosen: Selection = { active: null, anchor: null, rows: new Set() };

/** One row alone. */
export function chooseOne(row: string): Selection {
  return { active: row, anchor: row, rows: new Set() };
}

/** Everything from where the range begins to a row, in the order shown. */
export function chooseRange(selection: Selection, row: string, order: readonly string[]): Selection {
  const from = selection.anchor ?? selection.active ?? row;
  const ends = [order.indexOf(from), order.indexOf(row)];
  if (ends.includes(-1)) return chooseOne(row);
  const rows = order.slice(Math.min(...ends), Math.max(...ends) + 1);
  return { active: row, anchor: from, rows: new Set(rows.length > 1 ? rows : []) };
}

/** One row more, or one less. */
export function toggleRow(selection: Selection, row: string): Selection {
  const rows = new Set(selection.rows.size > 0 || !selection.active ? selection.rows : [selection.active]);
  if (!rows.delete(row)) rows.add(row);
  return { active: row, anchor: row, rows };
}

/** Every row shown. */
export function chooseAll(selection: Selection, order: readonly string[]): Selection {
  return { ...selection, anchor: order[0] ?? null, rows: new Set(order) };
}
