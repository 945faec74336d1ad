import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '../../../src/main/memory/memory.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const program = resolve(import.meta.dirname, 'write-and-look-up.ts');

/** Another process that adds pairs of units and looks them up, and tells each pair that it has written. */
function beginWriter(file: string, name: string) {
  const child = spawn(process.execPath, [program, file, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (bytes: Buffer) => (told += String(bytes)));
  const lines = () => told.split('\n').slice(0, -1);
  return { child, lines, ended: once(child, 'exit') };
}

test('two processes write to one memory and search it; killing one loses nothing that it had told, and leaves no half', async () => {
  const file = join(temporaryFolder(), 'a.bkm');
  new Memory(file, { create: true }).close();
  const [killed, other] = [beginWriter(file, 'killed'), beginWriter(file, 'other')];
  const both = () => Math.min(killed.lines().length, other.lines().length);
  while (both() < 25 && killed.child.exitCode === null) await once(killed.child.stdout, 'data');
  killed.child.kill('SIGKILL');
  await killed.ended;
  const before = other.lines().length;
  while (other.lines().length < before + 10) await once(other.child.stdout, 'data');
  other.child.kill('SIGTERM');
  await other.ended;
  expect(killed.child.signalCode).toBe('SIGKILL');
  expect([...killed.lines(), ...other.lines()].filter((line) => line.startsWith('missing'))).toEqual([]);

  const memory = new Memory(file, { create: false });
  expect(memory.database.pragma('integrity_check', { simple: true })).toBe('ok');
  for (const { lines } of [killed, other]) {
    for (const line of lines()) {
      for (const half of ['first', 'second']) {
        const text = `${half} half of ${line}`;
        expect(memory.lookup({ text, side: 'en' })[0]).toMatchObject({ score: 100, unit: { en: { text } } });
      }
    }
  }
  const count = (half: string) =>
    memory.database.prepare('SELECT count(*) FROM unit WHERE en LIKE ?').pluck().get(`${half}%`);
  expect(count('first')).toBe(count('second'));
  memory.close();
});
