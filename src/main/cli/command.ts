import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { messages } from '../../shared/messages/messages.ts';
import type { Outcome, Problem } from '../../shared/problem.ts';
import { projectEnding } from '../project/usable-name.ts';

/** One command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints after the summary: forms, options, what comes out. */
  usage: string;
  /** Returns the exit code: 0 done, 1 done but something was found or refused. Throws `Stop` for the rest. */
  run(words: string[]): number | Promise<number>;
}

/** Ends the command with one line on stderr and an exit code. */
export class Stop extends Error {
  readonly status: 1 | 2;
  constructor(status: 1 | 2, message: string) {
    super(message);
    this.status = status;
  }
}

/** The value of an outcome. Throws `Stop` with the problem's sentence. */
export function valueOf<T>(outcome: Outcome<T>, status: 1 | 2 = 2): T {
  if (outcome.ok) return outcome.value;
  throw new Stop(status, sentence(outcome.problem));
}

export function sentence(problem: Problem): string {
  return messages('en')
    .problems[problem.code](problem.with ?? {})
    .replace(/\s*\n\s*/g, ' ');
}

/** A path as the caller meant it: npm runs its scripts elsewhere, and says where it was called. */
export function callersPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Where a file is to be written that is not there yet. Throws `Stop` where it is, with another way out if there is one. */
export function freshPath(file: string, otherwise = ''): string {
  const path = callersPath(file);
  if (existsSync(path)) throw new Stop(1, `${file} is there already. Choose another name${otherwise}.`);
  return path;
}

/** Where a file is to be written, over one that is there only where that is asked for. Throws `Stop` otherwise. */
export function pathToWrite(file: string, force: boolean): string {
  return force ? callersPath(file) : freshPath(file, ', or write over it with --force');
}

/** The arguments that a command names, exactly as many as it has names for. */
export function takeArguments<const N extends readonly string[]>(
  words: readonly string[],
  ...names: N
): { [K in keyof N]: string } {
  const missing = names[words.length];
  if (missing !== undefined)
    throw new Stop(2, `${missing} is missing. --help tells how to call this command.`);
  if (words.length > names.length) {
    throw new Stop(
      2,
      `“${words[names.length]}” is one argument too many. --help tells how to call this command.`,
    );
  }
  return [...words] as { [K in keyof N]: string };
}

/** Runs what the first word names, with the rest. Throws `Stop` where it names nothing. */
export function runAction(
  command: string,
  actions: Readonly<Record<string, (words: string[]) => number>>,
  [action, ...words]: string[],
): number {
  const run = action !== undefined && Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (run) return run(words);
  throw new Stop(
    2,
    `${command} is followed by ${Object.keys(actions).join(', ')}. --help tells how to call this command.`,
  );
}

/** Where a project is to be made. Throws `Stop` for a name that no project has. */
export function projectPath(file: string): string {
  if (!file.endsWith(projectEnding))
    throw new Stop(2, `${file}: a project's file ends in ${projectEnding}. Add that.`);
  return callersPath(file);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** “1 row”, “2 rows”. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** The one JSON document of a command. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
