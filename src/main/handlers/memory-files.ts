import { parse } from 'node:path';
import { done, refuse } from '../../shared/problem.ts';
import type { Caller, Handler } from '../session/backend-state.ts';

/** What stops a piece of long work, by the name that its window gave it. */
const running = new Map<string, () => void>();

/** Tells the window how far its work is, and lets it stop it. */
export async function follow<T>(
  { window }: Caller,
  task: string,
  ask: (told: (share: number) => void) => { outcome: Promise<T>; cancel: () => void },
): Promise<T> {
  const asked = ask((share) => window.tell({ event: 'task', task, share }));
  running.set(task, () => asked.cancel());
  try {
    return await asked.outcome;
  } finally {
    running.delete(task);
  }
}

export const cancelTask: Handler<'task.cancel'> = (_caller, { task }) => {
  running.get(task)?.();
  return done(null);
};

export const importIntoMemory: Handler<'memory.import'> = async (caller, { path, transfer: id, task }) => {
  const { memories, transfers } = caller.state;
  const transfer = transfers.get(id);
  if (!transfer) return refuse('bad-request', { detail: `no transfer ${id}` });
  const asked = { path, from: transfer.path, name: transfer.name };
  const outcome = await follow(caller, task, (told) => memories.ask('import', asked, told));
  transfers.end(id);
  return outcome;
};

export const exportMemory: Handler<'memory.export'> = async (caller, { path, format, task }) => {
  const { memories, transfers } = caller.state;
  const name = `${parse(path).name}.${format}`;
  const transfer = transfers.begin(caller.window, name);
  const outcome = await follow(caller, task, (told) =>
    memories.ask('export', { path, to: transfer.path }, told),
  );
  if (outcome.ok) return done({ transfer: transfer.id, name });
  transfers.end(transfer.id);
  return outcome;
};
