import { parse } from 'node:path';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { follow } from './follow.ts';

export const importIntoMemory: Handler<'memory.import'> = async (caller, { path, transfer: id, work }) => {
  const { memories, transfers } = caller.state;
  const transfer = transfers.get(id);
  if (!transfer) return refuse('bad-request', { detail: `no transfer ${id}` });
  const asked = { path, from: transfer.path, name: transfer.name };
  const outcome = await follow(caller, work, (told) => memories.ask('import', asked, told));
  transfers.end(id);
  return outcome;
};

export const exportMemory: Handler<'memory.export'> = async (caller, { path, format, work }) => {
  const { memories, transfers } = caller.state;
  const name = `${parse(path).name}.${format}`;
  const transfer = transfers.begin(caller.window, name);
  const outcome = await follow(caller, work, (told) =>
    memories.ask('export', { path, to: transfer.path }, told),
  );
  if (outcome.ok) return done({ transfer: transfer.id, name });
  transfers.end(transfer.id);
  return outcome;
};
