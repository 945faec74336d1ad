import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Said = Record<string, unknown> & { code?: string; readOnly?: { code: string } | null };

/** A second process with a project file, and what it says. */
export interface SecondProcess {
  pid: number;
  /** Next line that it says. */
  said(): Promise<Said>;
  tell(line: string): void;
  kill(): Promise<void>;
  end(): Promise<void>;
}

export function secondProcess(
  script: 'hold-project.ts' | 'keep-editing.ts',
  args: string[],
  options: SpawnOptions = {},
): SecondProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    ...options,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid!,
    async said() {
      const line = await lines.next();
      if (line.done) throw new Error('The second process said nothing more');
      return JSON.parse(line.value) as Said;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      child.stdin.end();
      await gone;
    },
  };
}
