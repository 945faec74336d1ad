import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { startDoor } from './start-door.ts';

/** What a door that has ended should not leave in its data folder. */
function leftovers(folder: string): string[] {
  const names = readdirSync(join(folder, 'home'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(lock|new)$|-(journal|wal|shm)$/.test(name));
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s closes the projects and ends the process',
  async (signal) => {
    const folder = temporaryFolder();
    const door = await startDoor(folder);
    await door.listen();
    await door.call('identity.create', { name: 'Sok' });
    const opened = await door.call('project.sample', {});
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(existsSync(`${opened.value.path}.lock`)).toBe(true);
    door.process.kill(signal);
    expect(await door.ended).toBe(0);
    expect(leftovers(folder)).toEqual([]);
  },
);

test('when its last window stays away, the process ends by itself', async () => {
  const folder = temporaryFolder();
  const door = await startDoor(folder);
  const close = await door.listen();
  await door.call('identity.create', { name: 'Sok' });
  await door.call('project.sample', {});
  close();
  expect(await door.ended).toBe(0);
  expect(leftovers(folder)).toEqual([]);
});

test('a door that is kept stays when its windows have closed, and ends on a signal all the same', async () => {
  const door = await startDoor(temporaryFolder(), true);
  for (let window = 0; window < 2; window += 1) {
    const close = await door.listen();
    const address = once(door.process.stdout!, 'data');
    close();
    expect(String(await address)).toContain('http://127.0.0.1:');
  }
  door.process.kill('SIGTERM');
  expect(await door.ended).toBe(0);
});

test('a second door may read a project that the first one writes', async () => {
  const folder = temporaryFolder();
  const [first, second] = await Promise.all([startDoor(folder), startDoor(folder)]);
  await Promise.all([first.listen(), second.listen()]);
  await first.call('identity.create', { name: 'Sok' });
  const opened = await first.call('project.sample', {});
  if (!opened.ok) throw new Error(opened.problem.code);
  const { path } = opened.value;
  const shared = await second.call('project.open', { path, takeOver: false, readOnly: false });
  expect(shared).toMatchObject({
    ok: true,
    value: { readOnly: { code: 'file-locked', with: { who: 'Sok' } } },
  });
  const [row] = opened.value.rowOrder;
  const comment = { handle: path, row: row!, thread: null, text: 'A question.' };
  expect(await second.call('comment.add', comment)).toMatchObject({ ok: false });
  expect(await first.call('comment.add', comment)).toMatchObject({ ok: true });
});
