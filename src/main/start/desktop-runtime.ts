import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Electron's program, as its package names it; null while it has not been fetched. */
export function findRuntime(root: string): string | null {
  const folder = join(root, 'node_modules/electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Bytes below a folder; what vanishes while it is counted counts as nothing. */
function sizeOf(folder: string): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    return bytes;
  }
  return bytes;
}

export interface FetchOptions {
  /** Gives up when no byte has come for this long, in milliseconds. */
  patience: number;
  /** The program that fetches; Electron's own unless a test names another. */
  installer?: string;
}

/** Fetches Electron's runtime with its own installer; returns its program, or null when it cannot be had. */
export async function fetchRuntime(root: string, options: FetchOptions): Promise<string | null> {
  const installer = options.installer ?? join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return null;
  const temporary = mkdtempSync(join(tmpdir(), 'bokprae-runtime-'));
  const watched = [temporary, join(root, 'node_modules/electron/dist')];
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  let size = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = watched.reduce((sum, folder) => sum + sizeOf(folder), 0);
    if (now !== size) last = performance.now();
    size = now;
    if (performance.now() - last > options.patience) stop();
  }, 250);
  await new Promise<void>((resolve) => child.once('error', () => resolve()).once('exit', () => resolve()));
  clearInterval(watch);
  process.off('exit', stop);
  rmSync(temporary, { recursive: true, force: true });
  return findRuntime(root);
}
