/**
 * Runs the property tests with other cases than the suite's: `node tests/try-seeds.ts COUNT [FIRST] [FILE...]` takes
 * COUNT seeds from FIRST on (by default from the present second, FIRST left out or not a number) and stops at the
 * first that fails.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const numbers = process.argv.slice(2, 4).filter((argument) => /^\d+$/.test(argument));
const named = process.argv.slice(2 + numbers.length);
const [count, first] = [Number(numbers[0] ?? 10), Number(numbers[1] ?? Math.floor(Date.now() / 1000))];
const files =
  named.length > 0
    ? named
    : globSync('tests/**/*.test.ts', { cwd: root }).filter((file) =>
        readFileSync(resolve(root, file), 'utf8').includes("from 'fast-check'"),
      );

for (let seed = first; seed < first + count; seed += 1) {
  console.log(`Seed ${seed}: ${files.length} files`);
  const { status } = spawnSync('npm', ['run', '-s', 'test:unit', '--', '--reporter=dot', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BOKPRAE_SEED: String(seed) },
  });
  if (status !== 0) process.exit(1);
}
