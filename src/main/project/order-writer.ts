import type { Database } from 'better-sqlite3';

/** Between two neighbours, so that what comes to stand between them moves nobody else. */
const room = 2 ** 20;

/** Writes in which order things stand, as rising numbers in a table's column `position`. */
export interface OrderWriter {
  /** The orders that the table holds already. */
  resume(orders: readonly (readonly string[])[]): void;
  /** The orders that it is to hold; only what stands elsewhere than before is written. */
  write(orders: readonly (readonly string[])[]): void;
}

export function orderWriter(database: Database, table: string): OrderWriter {
  const position = database
    .prepare<[string | undefined], number>(`SELECT position FROM ${table} WHERE id = ?`)
    .pluck();
  const place = database.prepare(
    `UPDATE ${table} SET position = @from + @step * (place.key + 1)
     FROM json_each(@ids) AS place WHERE ${table}.id = place.value`,
  );
  let written: readonly (readonly string[])[] = [];
  const resume = (orders: readonly (readonly string[])[]) => (written = orders.map((ids) => [...ids]));
  return {
    resume,
    write(orders) {
      orders.forEach((ids, at) => {
        const { start, end } = changedPart(written[at] ?? [], ids);
        if (start === end) return;
        const from = start === 0 ? 0 : position.get(ids[start - 1])!;
        const to = end === ids.length ? Infinity : position.get(ids[end])!;
        const step = Math.min(room, Math.floor((to - from) / (end - start + 1)));
        if (step >= 1) place.run({ from, step, ids: JSON.stringify(ids.slice(start, end)) });
        else place.run({ from: 0, step: room, ids: JSON.stringify(ids) });
      });
      resume(orders);
    },
  };
}

/** What lies between what two lists begin with and end with in common, as places in the second. */
function changedPart(before: readonly string[], now: readonly string[]): { start: number; end: number } {
  let start = 0;
  while (start < now.length && before[start] === now[start]) start += 1;
  let end = now.length;
  for (
    let last = before.length;
    end > start && last > start && before[last - 1] === now[end - 1];
    last -= 1
  ) {
    end -= 1;
  }
  return { start, end };
}
