import type { MemoryUnit } from './memory-unit.ts';
import { type Memory, unitInserter } from './memory.ts';

/** A unit that was written for a row of a project. */
export interface WrittenUnit {
  row: string;
  /** The approval that it was written for, by its change. */
  approval: string;
  /** It has not been demoted since. */
  approved: boolean;
}

/** What a project's approvals come to in a memory: units to write, and units whose approval no longer holds. */
export interface Delivery {
  project: string;
  write: { row: string; approval: string; unit: MemoryUnit }[];
  /** Rows. */
  demote: string[];
}

/** What was written for a project. A unit that somebody deleted by hand stays known, so that it does not come back. */
export function readWritten({ database }: Memory, project: string): WrittenUnit[] {
  const rows = database
    .prepare(
      `SELECT row, content AS approval, coalesce(unit.approved, 1) AS approved
       FROM written LEFT JOIN unit ON unit.id = written.unit WHERE project = ?`,
    )
    .all(project) as { row: string; approval: string; approved: number }[];
  return rows.map((row) => ({ ...row, approved: row.approved === 1 }));
}

/** Writes a delivery, all of it or nothing. Doing it again changes nothing. */
export function takeDelivery({ database }: Memory, { project, write, demote }: Delivery): void {
  const insert = unitInserter(database);
  const find = database.prepare(
    `SELECT unit.id, km, en FROM written JOIN unit ON unit.id = written.unit WHERE project = ? AND row = ?`,
  );
  const renew = database.prepare('UPDATE unit SET approved = 1, made = ?, maker = ? WHERE id = ?');
  const lower = database.prepare(
    'UPDATE unit SET approved = 0 WHERE id = (SELECT unit FROM written WHERE project = ? AND row = ?)',
  );
  const remove = database.prepare('DELETE FROM unit WHERE id = ?');
  const note = database.prepare(
    'INSERT OR REPLACE INTO written (project, row, unit, content) VALUES (?, ?, ?, ?)',
  );
  database
    .transaction(() => {
      for (const { row, approval, unit } of write) {
        const before = find.get(project, row) as { id: number; km: string; en: string } | undefined;
        const same = before?.km === unit.km.text && before.en === unit.en.text;
        if (before && same) renew.run(unit.made, unit.maker, before.id);
        else if (before) remove.run(before.id);
        note.run(project, row, before && same ? before.id : insert(unit), approval);
      }
      for (const row of demote) lower.run(project, row);
    })
    .immediate();
}
