import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Kills a process as soon as it is in the middle of its work; false where it was done before that was seen. */
export async function killMidway(child: ChildProcess, isMidway: () => boolean): Promise<boolean> {
  const exited = once(child, 'exit');
  while (!isMidway() && child.exitCode === null) await setTimeout(2);
  child.kill('SIGKILL');
  await exited;
  return child.signalCode === 'SIGKILL';
}
