#!/usr/bin/env node
/** Runs the command line on a Node that it works on: this one, or the one that was installed beside it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The SQLite binding crashes on older ones. */
const leastNode = 24;

function ownNode(folder: string): string | null {
  const program = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  return dirname(folder) === folder ? null : ownNode(dirname(folder));
}

if (Number(process.versions.node.split('.', 1)[0]) >= leastNode) {
  await import('./command-line.ts');
} else {
  const program = ownNode(import.meta.dirname);
  if (program === null) {
    process.stderr.write(
      `bokprae: Node ${leastNode} or newer is needed; this is ${process.versions.node}. Install it from nodejs.org.\n`,
    );
    process.exitCode = 2;
  } else {
    const words = [import.meta.filename, ...process.argv.slice(2)];
    const child = spawn(program, words, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    process.exitCode = await new Promise<number>((resolve) => {
      child.once('error', () => resolve(2));
      child.once('exit', (code) => resolve(code ?? 2));
    });
  }
}
