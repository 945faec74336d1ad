import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const inputs = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const outputs = ['out/main/electron.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** The latest time of change below a path, in milliseconds; 0 where there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether something that the build reads is younger than what it made, or that is missing. */
export function isStale(root: string): boolean {
  if (!existsSync(join(root, 'src'))) return false;
  const made = outputs.map((path) => join(root, path));
  if (!made.every((path) => existsSync(path))) return true;
  const oldestMade = Math.min(...made.map((path) => statSync(path).mtimeMs));
  return inputs.some((path) => newest(join(root, path)) > oldestMade);
}

/** Builds the window where that is needed. Throws with the build's output when it fails. */
export function buildIfStale(root: string, say: (line: string) => void): void {
  if (!isStale(root)) return;
  say('Building the window, which takes some seconds the first time …');
  const program = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const build = spawnSync(process.execPath, [program, 'build'], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The window could not be built.\n${build.stdout}${build.stderr}`);
}
