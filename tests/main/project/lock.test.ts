import { existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staleAfter, takeLock } from '../../../src/main/project/lock.ts';
import { secondProcess, type SecondProcess } from './second-process.ts';
import { sha256Of } from './tamper.ts';
import { edit, makeWorld, problem, value, type World } from './world.ts';

let world: World;
let lock: string;
const others: SecondProcess[] = [];
beforeEach(() => {
  world = makeWorld();
  lock = `${world.file}.lock`;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const other of others.splice(0)) await other.kill();
  world.end();
});

const second = (...flags: string[]) => {
  const other = secondProcess('hold-project.ts', [world.home.folder, world.file, ...flags]);
  others.push(other);
  return other;
};
/** Makes a lock look as if its holder had not shown itself for so long. */
const age = (milliseconds: number) => {
  const then = new Date(Date.now() - milliseconds);
  utimesSync(lock, then, then);
};
const elsewhere = (fields: object = {}) =>
  writeFileSync(
    lock,
    JSON.stringify({
      who: 'Chan',
      host: 'elsewhere',
      pid: 1,
      token: 't',
      since: '2026-01-01T00:00:00.000Z',
      beat: 0,
      ...fields,
    }),
  );

describe('a lock', () => {
  it('lies beside the file while it is open, and says who has it', () => {
    const project = world.create();
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({
      who: 'Sok Dara',
      host: hostname(),
      pid: process.pid,
    });
    project.close();
    expect(readdirSync(world.folder).sort()).toEqual(['home', 'letter.bokprae']);
  });

  it('lets a second opener in the same process read, and says who writes', () => {
    const first = world.create();
    value(edit(first, 0, 'Mine'));
    const reading = world.open();
    expect(reading.readOnly).toMatchObject({ code: 'file-locked', with: { who: 'Sok Dara', stale: 0 } });
    expect(reading.project.segments.get('t0')!.content.text).toBe('Mine');
    expect(problem(edit(reading, 0, 'x')).code).toBe('file-locked');
    reading.close();
    expect(existsSync(lock)).toBe(true);
    value(edit(first, 0, 'Still mine'));
    first.close();
    expect(world.open().readOnly).toBeNull();
  });

  it('is not taken for somebody who only reads', () => {
    world.create().close();
    const reading = world.open({ readOnly: true });
    expect(existsSync(lock)).toBe(false);
    expect(world.open().readOnly).toBeNull();
    reading.close();
    expect(existsSync(lock)).toBe(true);
  });

  it('is given back where the file turns out not to hold', () => {
    world.create().close();
    writeFileSync(world.file, 'Dear Sir');
    expect(() => world.open()).toThrow('file-not-a-project');
    expect(existsSync(lock)).toBe(false);
  });

  it('is renewed every few seconds', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const project = world.create();
    const beats = () => (JSON.parse(readFileSync(lock, 'utf8')) as { beat: number }).beat;
    const before = beats();
    vi.advanceTimersByTime(15_000);
    expect(beats()).toBe(before + 3);
    project.close();
  });
});

describe('a lock from elsewhere', () => {
  beforeEach(() => world.create().close());

  it('is respected, also by takeOver, while its holder shows itself', () => {
    elsewhere();
    age(staleAfter - 20_000);
    const project = world.open({ takeOver: true });
    expect(project.readOnly).toEqual({
      code: 'file-locked',
      with: {
        file: 'letter.bokprae',
        who: 'Chan',
        host: 'elsewhere',
        since: '2026-01-01T00:00:00.000Z',
        stale: 0,
      },
    });
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ token: 't' });
  });

  it('that is stale is taken over only when asked for', () => {
    elsewhere();
    age(staleAfter + 5_000);
    expect(world.open().readOnly).toMatchObject({ code: 'file-locked', with: { who: 'Chan', stale: 1 } });
    const project = world.open({ takeOver: true });
    expect(project.readOnly).toBeNull();
    value(edit(project, 0, 'Mine now'));
    project.close();
    expect(readdirSync(world.folder).sort()).toEqual(['home', 'letter.bokprae']);
  });

  it('that cannot be understood counts like any other', () => {
    for (const text of ['', 'x', '{}', '{"token":1}', 'null']) {
      writeFileSync(lock, text);
      expect(world.open({ takeOver: true }).readOnly, text).toMatchObject({
        code: 'file-locked',
        with: { who: '' },
      });
      age(staleAfter + 5_000);
      const project = world.open({ takeOver: true });
      expect(project.readOnly, text).toBeNull();
      project.close();
    }
  });

  it('leaves nothing behind that a process killed while taking it did', () => {
    const leftover = `${lock}.7f0c7a9e-9d8a-4a56-9d59-2a2a4d1f8b11`;
    const fresh = `${lock}.7f0c7a9e-9d8a-4a56-9d59-2a2a4d1f8b12`;
    for (const file of [leftover, fresh, `${lock}.notes`]) writeFileSync(file, '');
    const then = new Date(Date.now() - staleAfter - 5_000);
    utimesSync(leftover, then, then);
    utimesSync(`${lock}.notes`, then, then);
    expect(world.open().readOnly).toBeNull();
    expect([leftover, fresh, `${lock}.notes`].map((file) => existsSync(file))).toEqual([false, true, true]);
  });

  it('of a dead process on this machine is taken without asking', async () => {
    const other = second();
    expect((await other.said()).readOnly).toBeNull();
    await other.kill();
    expect(existsSync(lock)).toBe(true);
    expect(world.open().readOnly).toBeNull();
  });
});

describe('two processes', () => {
  beforeEach(() => world.create().close());

  it('write in turns, and see what the other wrote', async () => {
    const other = second();
    expect((await other.said()).readOnly).toBeNull();
    other.tell('edit From there');
    const { change } = await other.said();
    const reading = world.open();
    expect(reading.readOnly).toMatchObject({ code: 'file-locked', with: { who: 'Sok Dara' } });
    expect([...reading.changes.keys()].at(-1)).toBe(change);
    other.tell('close');
    expect(await other.said()).toEqual({ closed: true });
    const writing = world.open();
    expect(writing).toMatchObject({ readOnly: null, notice: null });
    expect(writing.project.segments.get('t0')!.content.text).toBe('From there');
  });

  it('of which one was taken over: it notices when it writes, and loses nothing that was saved', async () => {
    const other = second();
    await other.said();
    other.tell('edit From there');
    const saved = await other.said();
    // Its next beat would make the lock young again.
    process.kill(other.pid, 'SIGSTOP');
    age(staleAfter + 5_000);
    const project = world.open({ takeOver: true });
    process.kill(other.pid, 'SIGCONT');
    expect(project.readOnly).toBeNull();
    expect(project.changes.has(saved['change'] as string)).toBe(true);
    value(edit(project, 0, 'From here'));
    other.tell('edit Too late');
    expect(await other.said()).toEqual({ lost: 'file-lock-lost' });
    expect(await other.said()).toMatchObject({ code: 'file-lock-lost', with: { who: 'Sok Dara' } });
    other.tell('close');
    await other.said();
    expect(existsSync(lock)).toBe(true);
    value(edit(project, 0, 'Still from here'));
    expect(project.verify().holds).toBe(true);
    project.close();
    expect(world.open()).toMatchObject({ readOnly: null, notice: null });
  });

  it('of which one was taken over: it notices at its next beat', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const lost: string[] = [];
    world.context.onLockLost = ({ code }) => lost.push(code);
    const project = world.open();
    elsewhere();
    vi.advanceTimersByTime(5_000);
    expect(lost).toEqual(['file-lock-lost']);
    expect(project.readOnly).toMatchObject({ code: 'file-lock-lost', with: { who: 'Chan' } });
    const before = sha256Of(world.file);
    expect(problem(edit(project, 0, 'x')).code).toBe('file-lock-lost');
    project.close();
    expect(sha256Of(world.file)).toBe(before);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ who: 'Chan' });
  });

  it('whose lock was removed by somebody does not write on', () => {
    const project = world.open();
    rmSync(lock);
    expect(problem(edit(project, 0, 'x')).code).toBe('file-lock-lost');
  });

  it('that take a stale lock at the same moment do not both get it', async () => {
    for (let round = 0; round < 3; round += 1) {
      elsewhere();
      age(staleAfter + 5_000);
      const contenders = [second('--take-over'), second('--take-over'), second('--take-over')];
      const got = await Promise.all(contenders.map((contender) => contender.said()));
      expect(got.filter(({ readOnly }) => readOnly === null)).toHaveLength(1);
      for (const contender of contenders) await contender.kill();
      rmSync(lock, { force: true });
    }
  });
});

describe('taking a lock', () => {
  it('in a folder that is not there is the disk’s problem', () => {
    const outcome = takeLock(join(world.folder, 'none', 'x.bokprae'), {
      who: 'Sok',
      now: new Date(),
      takeOver: false,
    });
    expect(problem(outcome).code).toBe('file-missing');
  });
});
