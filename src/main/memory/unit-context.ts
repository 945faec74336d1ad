import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { spacelessKey } from '../../core/match/spaceless-key.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { type MemorySide, memorySides } from './index-store.ts';
import { decodeRow, type MemoryUnit, type UnitRow } from './memory-unit.ts';

/** Texts before and after one in its document; empty at the document's ends. */
export interface UnitContext {
  previous: string;
  next: string;
}

/** Where units of a text between its neighbours are looked up; different ones may share a number. */
export function contextNumber(side: MemorySide, text: string, { previous, next }: UnitContext): number {
  const key = matchKey(text);
  const keys = [side, side === 'km' ? spacelessKey(key) : key, matchKey(previous), matchKey(next)];
  return createHash('sha256').update(keys.join('\0')).digest().readUIntBE(0, 6);
}

/** Notes in which context a unit stands, at each call. A unit that is removed stays noted, as its number is never given again. */
export function contextWriter(database: Database.Database): (id: number, unit: MemoryUnit) => void {
  const insert = database.prepare('INSERT OR IGNORE INTO context (number, unit) VALUES (?, ?)');
  return (id, unit) => {
    if (!unit.context) return;
    for (const side of memorySides) {
      const context = unit.context[side];
      if (context) insert.run(contextNumber(side, unit[side].text, context), id);
    }
  };
}

/** Whether a unit stands between these neighbours, by match key. */
export function sameContext({ context }: MemoryUnit, side: MemorySide, asked: UnitContext): boolean {
  const own = context?.[side];
  return (
    own !== undefined &&
    matchKey(own.previous) === matchKey(asked.previous) &&
    matchKey(own.next) === matchKey(asked.next)
  );
}

/** Notes the contexts of all units of a memory that has none noted yet. */
export function noteContexts(database: Database.Database): void {
  const write = contextWriter(database);
  const rows = database
    .prepare(
      `SELECT id, km, en, '' AS origin, approved, made, maker, more FROM unit WHERE more LIKE '%"context"%'`,
    )
    .all() as UnitRow[];
  for (const row of rows) write(row.id, decodeRow(row));
}
