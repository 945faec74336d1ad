import { parentPort } from 'node:worker_threads';
import { diskProblem } from '../../home/disk-problem.ts';
import { basename } from 'node:path';
import type { ProblemCode } from '../../../shared/problem.ts';
import { damageOf, NotAMemory } from '../memory-database.ts';
import { answers } from './answer-call.ts';
import type { FromWorker, MemoryCall, ToWorker } from './memory-calls.ts';
import { Refused } from './run-steps.ts';
import { OpenMemories } from './open-memories.ts';

/** A thread that holds memories open and answers what is asked of them. */
const port = parentPort!;
const open = new OpenMemories();
const running = new Map<number, { cancelled: boolean }>();
/** The least time between two reports of one piece of work, in milliseconds. */
const pause = 100;

const reasons: Record<NotAMemory['reason'], ProblemCode> = {
  missing: 'file-missing',
  other: 'memory-not-one',
  newer: 'memory-newer',
  damaged: 'memory-damaged',
};

const tell = (message: FromWorker) => port.postMessage(message);

async function answer(id: number, call: MemoryCall, input: unknown): Promise<void> {
  const state = { cancelled: false };
  running.set(id, state);
  let last = performance.now();
  const told = (share: number) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    tell({ id, share });
  };
  try {
    const run = answers[call] as (open: OpenMemories, input: unknown, progress: object) => unknown;
    tell({ id, output: await run(open, input, { told, cancelled: () => state.cancelled }) });
  } catch (error) {
    tell(failure(id, error, (input as { path?: string }).path ?? ''));
  } finally {
    running.delete(id);
  }
}

function failure(id: number, error: unknown, path: string): FromWorker {
  const file = basename(path);
  if (error instanceof Refused) return { id, problem: error.problem };
  const damage = error instanceof NotAMemory ? error : damageOf(error);
  if (damage)
    return { id, problem: { code: reasons[damage.reason], with: { file: basename(damage.file ?? path) } } };
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
    return { id, problem: { code: 'memory-busy', with: { file } } };
  const problem = diskProblem(error, file);
  return problem
    ? { id, problem }
    : { id, error: error instanceof Error ? (error.stack ?? '') : String(error) };
}

port.on('message', (message: ToWorker) => {
  if ('close' in message) {
    open.close();
    port.close();
  } else if ('cancel' in message) {
    const state = running.get(message.cancel);
    if (state) state.cancelled = true;
  } else void answer(message.id, message.call, message.input);
});
