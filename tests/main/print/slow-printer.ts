import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that stands where Chromium would and never comes to an end; `process` throws until it runs. */
export function slowPrinter(folder: string): { program: string; process: () => number } {
  const [program, started] = [join(folder, 'slow-chromium'), join(folder, 'started')];
  const script = `#!/bin/sh\necho $$ > '${started}.new'\nmv '${started}.new' '${started}'\nexec sleep 600\n`;
  writeFileSync(program, script, { mode: 0o755 });
  return { program, process: () => Number(readFileSync(started, 'utf8')) };
}

/** Whether a process has this number. */
export function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch {
    return false;
  }
}
