import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GramIndex } from '../../../src/core/match/gram-index.ts';
import { IndexStore } from '../../../src/main/memory/index-store.ts';
import { Memory } from '../../../src/main/memory/memory.ts';
import { runToEnd, storeNewUnits } from '../../../src/main/memory/side-index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bokprae-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const side = (text: string) => ({ text, marks: [], codes: [] });
const texts = ['a b c', 'annual budget of', 'communications infrastructure ministry', 'the law on'];

/** The same units, each of three words, in the opposite order: one that version 2 could have. */
function turned(index: GramIndex): GramIndex {
  const last = index.units.length - 1;
  const groups = <A extends Uint16Array | Int32Array>(array: A, size: number): A =>
    array.map((_, at) => array[(last - Math.floor(at / size)) * size + (at % size)]!) as A;
  const ranks = index.ranks.slice();
  for (let gram = 0; gram + 1 < index.lists.length; gram += 1) {
    const [start, end] = [index.lists[gram]!, index.lists[gram + 1]!];
    ranks.set(
      index.ranks
        .slice(start, end)
        .map((rank) => last - rank)
        .reverse(),
      start,
    );
  }
  return {
    ...index,
    ranks,
    units: index.units.slice().reverse(),
    pairs: index.pairs.slice().reverse(),
    lengths: index.lengths.slice().reverse(),
    tokens: groups(index.tokens, 3),
    censuses: groups(index.censuses, 2),
  };
}

test('an index of version 2 is used, ranked anew', () => {
  const memory = new Memory(join(folder, 'memory.bkm'), { create: true });
  const fact = { origin: 'x', approved: true, made: null, maker: null };
  memory.add(texts.map((text) => ({ km: side('ក'), en: side(text), ...fact })));
  storeNewUnits(memory.database, 1);
  const store = new IndexStore(memory.database);
  const [stored] = store.list('en');
  const index = runToEnd(store.read(stored!.id))!;
  memory.database.transaction(() => store.write('en', 1, 4, turned(index)))();
  memory.database.prepare("UPDATE segment SET version = 2 WHERE side = 'en'").run();
  memory.close();

  const again = new Memory(join(folder, 'memory.bkm'), { create: false });
  for (const text of texts) {
    expect(again.lookup({ text, side: 'en' }).map(({ unit }) => unit.en.text)).toEqual([text]);
  }
  expect(again.held('en').indexes[0]).toEqual(index);
  again.close();
});
