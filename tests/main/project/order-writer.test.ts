import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderWriter } from '../../../src/main/project/order-writer.ts';

function openTable() {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE thing (id TEXT PRIMARY KEY, side INTEGER NOT NULL, position INTEGER NOT NULL)');
  const add = database.prepare('INSERT OR IGNORE INTO thing VALUES (?, ?, -1)');
  const remove = database.prepare('DELETE FROM thing WHERE id NOT IN (SELECT value FROM json_each(?))');
  const read = database.prepare('SELECT id FROM thing WHERE side = ? ORDER BY position').pluck();
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  const writer = orderWriter(database, 'thing');
  return {
    database,
    writer,
    read: (side: number) => read.all(side),
    /** Puts things there and writes their orders; how many places were written. */
    write(...orders: string[][]): number {
      remove.run(JSON.stringify(orders.flat()));
      orders.forEach((ids, side) => ids.forEach((id) => add.run(id, side)));
      const before = changes.get()!;
      writer.write(orders);
      return changes.get()! - before;
    },
  };
}

test('whatever orders are written one after the other, the table stands in the last', () => {
  const order = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(order, order), { minLength: 1, maxLength: 8 }), (steps) => {
      const table = openTable();
      for (const [left, right] of steps) {
        const others = right.map((id) => id.toUpperCase());
        table.write(left, others);
        expect(table.read(0)).toEqual(left);
        expect(table.read(1)).toEqual(others);
      }
    }),
  );
});

test('what comes between two things, or goes, moves nobody else, until there is no room', () => {
  const table = openTable();
  const ids = Array.from({ length: 1_000 }, (_, at) => `i${at}`);
  expect(table.write(ids)).toBe(1_000);
  expect(table.write(ids.toSpliced(3, 1))).toBe(0);
  expect(table.write(ids)).toBe(1);
  const written = Array.from({ length: 30 }, (_, at) => {
    ids.splice(5, 0, `n${at}`);
    return table.write(ids);
  });
  expect(written.slice(0, 15).every((count) => count === 1)).toBe(true);
  expect(written.filter((count) => count > 1)).toHaveLength(1);
  expect(table.read(0)).toEqual(ids);
});

test('a table whose positions were counted from 0 is written on', () => {
  const table = openTable();
  table.database.exec("INSERT INTO thing VALUES ('a', 0, 0), ('b', 0, 1), ('c', 0, 2)");
  table.writer.resume([['a', 'b', 'c']]);
  table.write(['x', 'a', 'b', 'c']);
  expect(table.read(0)).toEqual(['x', 'a', 'b', 'c']);
});
