/** Type-checks every environment with its own tsconfig; prints what each finds and fails if any does. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const environments = ['core', 'formats', 'shared', 'main', 'preload', 'renderer'].map(
  (name) => `src/${name}`,
);
let failed = 0;
for (const project of [...environments, 'tests']) {
  const tsc = spawnSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`types: ${project} ${tsc.status === 0 ? 'ok' : 'FAILED'}`);
  if (tsc.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
