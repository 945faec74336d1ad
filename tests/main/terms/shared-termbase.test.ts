import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Term } from '../../../src/core/terms/concept.ts';
import { Termbase } from '../../../src/main/terms/termbase.ts';
import { killMidway } from '../kill-midway.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const program = resolve(import.meta.dirname, '../../../src/main/cli/bokprae.ts');

/** A termbase with one concept, in a folder of its own, and a way to start the command line there. */
function makeTermbase() {
  const folder = temporaryFolder();
  const file = join(folder, 'a.bokterm');
  const termbase = new Termbase(file, { create: true });
  const term = (text: string, language: string): Term => ({
    ...{ text, language, status: 'preferred', note: '', facts: [] },
  });
  const rest = { definition: '', note: '', source: '', subject: '', facts: [] };
  termbase.add([{ terms: [term('ក្រសួង', 'km'), term('ministry', 'en')], ...rest }]);
  const env = { ...process.env, INIT_CWD: folder, BOKPRAE_HOME: join(folder, 'home') };
  return {
    file,
    termbase,
    write: (name: string, rows: number) =>
      writeFileSync(
        join(folder, name),
        Array.from({ length: rows }, (_, at) => `ពាក្យ${name}${at},word ${at} of ${name}\n`).join(''),
      ),
    start: (...words: string[]) => spawn(process.execPath, [program, 'terms', ...words], { env }),
  };
}

it('an import that is killed leaves the termbase as it was', async () => {
  for (let rows = 20_000; ; rows *= 2) {
    const { file, termbase, write, start } = makeTermbase();
    write('many.csv', rows);
    const before = termbase.concepts();
    const size = statSync(file).size;
    // The journal says that pages of the file itself are being changed.
    const isWriting = () => existsSync(`${file}-journal`) && statSync(file).size > size;
    const isKilled = await killMidway(start('import', 'a.bokterm', 'many.csv'), isWriting);
    if (isKilled) expect(termbase.concepts()).toEqual(before);
    termbase.close();
    if (!isKilled) continue;
    const again = new Termbase(file, { create: false });
    expect(again.database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(again.concepts()).toEqual(before);
    expect(statSync(file).size).toBe(size);
    again.close();
    return;
  }
});

it('two imports and a reader at once lose nothing and see nothing half', async () => {
  const { termbase, write, start } = makeTermbase();
  write('one.csv', 3_000);
  write('two.csv', 3_000);
  const children = ['one.csv', 'two.csv'].map((name) => start('import', 'a.bokterm', name));
  const ended = Promise.all(children.map((child) => once(child, 'exit')));
  const seen = new Set<number>();
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    seen.add(termbase.concepts().length);
    await setTimeout(20);
  }
  seen.add(termbase.concepts().length);
  expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect([...seen].filter((count) => ![1, 3_001, 6_001].includes(count))).toEqual([]);
  expect(termbase.concepts()).toHaveLength(6_001);
  termbase.close();
});
