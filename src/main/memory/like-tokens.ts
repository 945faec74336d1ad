import type Database from 'better-sqlite3';
import { cutFor, tokenNumbers } from '../../core/match/key-tokens.ts';
import { matchKey } from '../../core/text/match-key.ts';
import { IndexStore, type MemorySide } from './index-store.ts';
import { runToEnd } from './side-index.ts';

/**
 * Groups of two units and more whose match keys on a side may be equal, since they have the same tokens as far as a
 * number of 53 bits tells; ascending. The tokens of units that an index in the file covers are read from there. Units
 * that were deleted meanwhile may be among them.
 */
export function unitsOfLikeTokens(database: Database.Database, side: MemorySide): number[][] {
  const parts: { ids: ArrayLike<number>; numbers: Float64Array }[] = [];
  const store = new IndexStore(database);
  let covered = 0;
  for (const { id, first, last } of store.list(side)) {
    if (first !== covered + 1) break;
    const read = runToEnd(store.readParts(id, ['units', 'starts', 'tokens']));
    if (!read) break;
    const { units: ids, starts, tokens } = read;
    const numbers = new Float64Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) numbers[at] = numberOf(tokens, starts[at]!, starts[at + 1]!);
    parts.push({ ids, numbers });
    covered = last;
  }
  parts.push(numberTexts(database, side, covered));
  const repeated = repeatedOf(parts.map(({ numbers }) => numbers));
  const groups = new Map<number, number[]>();
  for (const { ids, numbers } of parts) {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at]!;
      if (!repeated.has(number)) continue;
      const group = groups.get(number);
      if (group) group.push(ids[at]!);
      else groups.set(number, [ids[at]!]);
    }
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a - b));
}

/** The same for the units after one, from their texts. */
function numberTexts(database: Database.Database, side: MemorySide, after: number) {
  const ids: number[] = [];
  const numbers: number[] = [];
  const rows = database.prepare(`SELECT id, ${side} FROM unit WHERE id > ?`).raw();
  for (const [id, text] of rows.iterate(after) as IterableIterator<[number, string]>) {
    const tokens = tokenNumbers(matchKey(text), cutFor(side));
    ids.push(id);
    numbers.push(numberOf(tokens, 0, tokens.length));
  }
  return { ids, numbers: Float64Array.from(numbers) };
}

function repeatedOf(lists: readonly Float64Array[]): Set<number> {
  const sorted = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    sorted.set(list, at);
    at += list.length;
  }
  sorted.sort();
  return new Set(sorted.filter((number, place) => number === sorted[place + 1]));
}

/** Two products of 32 and 21 bits over the tokens, in one number. */
function numberOf(tokens: Uint16Array, from: number, to: number): number {
  let low = 0x811c9dc5;
  let high = to - from;
  for (let at = from; at < to; at += 1) {
    low = Math.imul(low ^ tokens[at]!, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high + tokens[at]!, 0x9e3779b1);
    high ^= high >>> 13;
  }
  return (low >>> 0) * 0x20_0000 + (high >>> 11);
}
