/**
 * Formatting, lint and the types of every environment, as many at a time as there are cores; prints what each finds
 * and fails if any does. Names (`format`, `lint`, `types`) limit it to these.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const environments = ['core', 'formats', 'shared', 'main', 'preload', 'renderer'].map(
  (name) => `src/${name}`,
);

interface Check {
  kind: string;
  name: string;
  words: string[];
}

const checks: Check[] = [
  { kind: 'lint', name: 'lint', words: ['eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { kind: 'format', name: 'format', words: ['prettier/bin/prettier.cjs', '--check', '.'] },
  ...[...environments, 'tests'].map((project) => ({
    kind: 'types',
    name: `types: ${project}`,
    words: ['typescript7/bin/tsc', '-p', project],
  })),
];

/** Runs one check and prints what it said when it has ended; returns whether it holds. */
async function holds({ name, words: [program = '', ...words] }: Check): Promise<boolean> {
  const child = spawn(process.execPath, [resolve(root, 'node_modules', program), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const status = await new Promise<number | null>((done) => child.once('close', done));
  process.stdout.write(`${said}${name} ${status === 0 ? 'ok' : 'FAILED'}\n`);
  return status === 0;
}

const kinds = process.argv.slice(2);
const waiting = checks.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
let failed = 0;
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await holds(check))) failed += 1;
    }
  }),
);
process.exitCode = failed === 0 ? 0 : 1;
