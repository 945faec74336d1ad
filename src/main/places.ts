import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Bokprae's own files lie, whether it runs from its sources or from the built bundle. */
const here = import.meta.dirname;
const fromSources = import.meta.filename.endsWith('.ts');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${here}`);
  return findRoot(parent);
}

const root = findRoot(here);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

export const places = {
  root,
  version: manifest.version,
  /** The built window. */
  window: join(root, 'out/renderer'),
  /** Built main bundle, for Electron. */
  desktop: join(root, 'out/main/electron.js'),
  preload: join(root, 'out/preload/preload.cjs'),
  sample: join(root, 'resources/sample'),
  memoryWorker: join(
    root,
    fromSources ? 'src/main/memory/worker/memory-worker.ts' : 'out/main/memory-worker.js',
  ),
  terms: join(root, 'resources/terms'),
  templates: join(root, 'resources/templates'),
  worker: join(root, fromSources ? 'src/main/web/backend-worker.ts' : 'out/main/backend-worker.js'),
  work: join(root, fromSources ? 'src/main/work/work-thread.ts' : 'out/main/work-thread.js'),
  utility: join(root, 'out/main/backend-process.js'),
} as const;
