import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type Command, Stop } from '../../../src/main/cli/command.ts';
import { runCommandLine } from '../../../src/main/cli/run-command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Ran } from './run-bokprae.ts';

/** The command line in a folder and with a data folder of its own, in this process: many times faster than a program each. */
export function commandLine(): {
  folder: string;
  home: string;
  run: (...words: string[]) => Promise<Ran>;
} {
  const { folder, home, run } = desk();
  const line: Command = { summary: '', usage: '', run: runCommandLine };
  return { folder, home, run: (...words) => run(line, ...words) };
}

/** A desk with a data folder of its own, where commands run in this process: many times faster than a program each. */
export function desk(): {
  folder: string;
  home: string;
  run: (command: Command, ...words: string[]) => Promise<Ran>;
} {
  const folder = join(temporaryFolder(), 'work');
  mkdirSync(folder);
  const home = join(folder, '../home');
  return { folder, home, run: (command, ...words) => runHere(command, words, { folder, home }) };
}

async function runHere(
  command: Command,
  words: string[],
  { folder, home }: { folder: string; home: string },
): Promise<Ran> {
  const ran: Ran = { status: 0, out: '', err: '' };
  const { env } = process;
  const before = { INIT_CWD: env.INIT_CWD, BOKPRAE_HOME: env.BOKPRAE_HOME };
  const catching = (['out', 'err'] as const).map((name) =>
    vi.spyOn(name === 'out' ? process.stdout : process.stderr, 'write').mockImplementation((text) => {
      ran[name] += String(text);
      return true;
    }),
  );
  Object.assign(env, { INIT_CWD: folder, BOKPRAE_HOME: home });
  try {
    ran.status = await command.run(words);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    ran.status = error.status;
    ran.err += `bokprae: ${error.message}\n`;
  } finally {
    for (const spy of catching) spy.mockRestore();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(env, name);
      else env[name] = value;
    }
  }
  return ran;
}
