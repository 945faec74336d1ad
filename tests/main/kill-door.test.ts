import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { join } from 'node:path';
import { openHome } from '../../src/main/home/home.ts';
import { verifyFile } from '../../src/main/project/verify-file.ts';
import type { RowView } from '../../src/shared/view.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { type Door, startDoor } from './web/start-door.ts';

const kills = 10;

/** The same numbers from 0 to 1 in every run (mulberry32), so that a failure can be looked into. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function readRows(door: Door, handle: string): Promise<RowView[]> {
  const rows = await door.call('rows.read', { handle, from: 0, count: 100 });
  if (!rows.ok) throw new Error(rows.problem.code);
  return rows.value;
}

test(`a web door killed ${kills} times while rows are written keeps every change that it had answered for`, async () => {
  const folder = temporaryFolder();
  const random = randomNumbers(20260312);
  /** What each row must say, and what it may say besides: a change may be on disk before its answer is out. */
  const answered = new Map<string, string>();
  const asked = new Map<string, string>();
  let path = '';
  let acknowledged = 0;

  for (let round = 0; round <= kills; round += 1) {
    const door = await startDoor(folder);
    await door.listen();
    if (round === 0) await door.call('identity.create', { name: 'Sok' });
    const opened = await (path === ''
      ? door.call('project.sample', {})
      : door.call('project.open', { path, takeOver: true, readOnly: false }));
    if (!opened.ok) throw new Error(`Round ${round}: ${JSON.stringify(opened.problem)}`);
    expect(opened.value.readOnly).toBeNull();
    path = opened.value.path;
    const rows = (await readRows(door, path)).filter((row) => row.target.length === 1);
    for (const row of rows) {
      const text = row.target[0]!.content.text;
      const expected = answered.get(row.id);
      if (expected !== undefined) expect([expected, asked.get(row.id)]).toContain(text);
      answered.set(row.id, text);
    }
    if (round === kills) {
      door.process.kill('SIGTERM');
      expect(await door.ended).toBe(0);
      break;
    }

    const versions = new Map(rows.map((row) => [row.id, row.target[0]!]));
    let alive = true;
    const writing = (async () => {
      for (let step = 0; alive; step += 1) {
        const row = rows[Math.floor(random() * rows.length)]!.id;
        const { id: segment, version } = versions.get(row)!;
        const text = `Round ${round}, step ${step}.`;
        asked.set(row, text);
        const texts = [{ segment, version, content: { text, marks: [] } }];
        const state = random() < 0.5 ? ('reviewed' as const) : null;
        const outcome = await door.call('row.write', { handle: path, row, texts, state });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
        answered.set(row, text);
        acknowledged += 1;
        const [view] = (await readRows(door, path)).filter((one) => one.id === row);
        versions.set(row, view!.target[0]!);
      }
    })().catch((error: NodeJS.ErrnoException) => {
      if (alive) throw error;
    });
    const before = acknowledged;
    while (acknowledged === before) await Promise.race([writing, wait(5)]);
    await wait(random() * 200);
    alive = false;
    door.process.kill('SIGKILL');
    await writing;
    expect(await door.ended).toBe('SIGKILL');
  }

  expect(acknowledged).toBeGreaterThan(kills);
  const home = openHome(join(folder, 'home'));
  const report = verifyFile(path, { home, now: () => new Date() });
  home.close();
  expect(report).toMatchObject({ ok: true, value: { holds: true, refusals: [] } });
});
