import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newProject } from '../../../src/main/cli/new.ts';
import { showTime } from '../../../src/main/cli/show-time.ts';
import { printPdf } from '../../../src/main/print/print-pdf.ts';
import { refuse } from '../../../src/shared/problem.ts';
import { eventually } from '../../eventually.ts';
import { desk } from '../cli/run-command.ts';
import { openWindow, sampleText } from '../handlers/open-window.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { isRunning, slowPrinter } from './slow-printer.ts';

let temporary = '';
beforeEach(() => {
  temporary = join(temporaryFolder(), 'temporary');
  mkdirSync(temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets PDFs be printed by a program that never ends, in a folder of their own. */
function printSlowly() {
  const printer = slowPrinter(temporaryFolder());
  vi.stubEnv('CHROMIUM_PATH', printer.program);
  vi.stubEnv('TMPDIR', temporary);
  return () => eventually(printer.process);
}

const ended = (program: number) => eventually(() => expect(isRunning(program)).toBe(false));

test('printing that is stopped ends its program and leaves nothing', async () => {
  const started = printSlowly();
  const stop = new AbortController();
  const printing = printPdf('<p>x', stop.signal);
  const program = await started();
  stop.abort();
  expect(await printing).toEqual(refuse('cancelled'));
  await ended(program);
  expect(readdirSync(temporary)).toEqual([]);
  expect(await printPdf('<p>x', stop.signal)).toEqual(refuse('cancelled'));
});

test('a window cancels the printing of its PDF by the name of the work', async () => {
  const { window, handle } = await openWindow(sampleText('km'), sampleText('en'));
  const started = printSlowly();
  const wanted = { handle, layout: 'bilingual', format: 'pdf', names: false, work: 'mine' } as const;
  const written = window.ask('export.write', wanted);
  const program = await started();
  await window.call('work.cancel', { work: 'another' });
  await window.call('work.cancel', { work: 'mine' });
  expect(await written).toEqual(refuse('cancelled'));
  await ended(program);
  expect(readdirSync(temporary)).toEqual([]);
});

test('Ctrl+C while a PDF is printed leaves the former file and nothing beside it', async () => {
  const at = desk();
  writeFileSync(join(at.folder, 'in.csv'), 'km,en\nមួយ,One\n');
  await at.run(newProject, 'p.bokprae', '--source', 'in.csv');
  writeFileSync(join(at.folder, 'a.pdf'), 'former');
  const before = readdirSync(at.folder);
  const started = printSlowly();
  const words = ['src/main/cli/bokprae.ts', 'export', 'p.bokprae', '--to', 'a.pdf', '--force'];
  const child = spawn(process.execPath, words, {
    cwd: resolve(import.meta.dirname, '../../..'),
    env: { ...process.env, INIT_CWD: at.folder, BOKPRAE_HOME: at.home },
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const closed = once(child, 'close');
  const program = await started();
  child.kill('SIGINT');
  expect((await closed)[0]).toBe(1);
  expect(said).toContain('It was stopped. Nothing was changed.');
  await ended(program);
  expect(readFileSync(join(at.folder, 'a.pdf'), 'utf8')).toBe('former');
  expect(readdirSync(at.folder)).toEqual(before);
  expect(readdirSync(temporary)).toEqual([]);
});

test('long work whose end nobody knows tells every five seconds how long it has taken', async () => {
  vi.useFakeTimers();
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  Object.defineProperty(process.stderr, 'isTTY', { value: false, configurable: true });
  const work = Promise.withResolvers<string>();
  const shown = showTime('printing', () => work.promise);
  vi.advanceTimersByTime(12_000);
  work.resolve('all');
  expect(await shown).toBe('all');
  vi.advanceTimersByTime(10_000);
  expect(written).toEqual(['printing: 5 s so far\n', 'printing: 10 s so far\n']);
});
