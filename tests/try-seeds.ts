/**
 * Runs the property tests with other cases than the suite's: `node tests/try-seeds.ts COUNT [FIRST] [FILE...]` takes
 * COUNT seeds from FIRST on (by default from the present second) and stops at the first that fails.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [count = '10', first = String(Math.floor(Date.now() / 1000)), ...named] = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : globSync('tests/**/*.test.ts', { cwd: root }).filter((file) =>
        readFileSync(resolve(root, file), 'utf8').includes("from 'fast-check'"),
      );

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  console.log(`Seed ${seed}: ${files.length} files`);
  const { status } = spawnSync('npm', ['run', '-s', 'test:unit', '--', '--reporter=dot', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BOKPRAE_SEED: String(seed) },
  });
  if (status !== 0) process.exit(1);
}
