import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');
export const sample = (language: 'km' | 'en') => join(root, `resources/sample/sample.${language}.md`);

export interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** The command line in a folder of its own, with a data folder of its own, as npm calls it. */
export function bokprae(): { folder: string; home: string; run: (...words: string[]) => Ran } {
  const folder = join(temporaryFolder(), 'work');
  mkdirSync(folder);
  const home = join(folder, '../home');
  const run = (...words: string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli/bokprae.ts', ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, BOKPRAE_HOME: home, USER: 'sok' },
    });
    return { status, out: stdout, err: stderr };
  };
  return { folder, home, run };
}

/** One line, which names the program and ends in a sentence's end. */
export const oneLine = /^bokprae: [^\n]+[.]\n$/;
