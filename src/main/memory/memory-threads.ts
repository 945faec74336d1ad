import { Worker } from 'node:worker_threads';
import { done, type Outcome, refuse } from '../../shared/problem.ts';
import { places } from '../places.ts';
import type { Asked } from '../work/work.ts';
import type { CallInput, CallOutput, FromWorker, MemoryCall, ToWorker } from './worker/memory-calls.ts';

interface Waiting {
  resolve: (outcome: Outcome<never>) => void;
  told: (share: number) => void;
}

/** Calls that write, or take long: they never come between a reviewer and a match. */
const slow: ReadonlySet<MemoryCall> = new Set([
  'repeated',
  'create',
  'import',
  'export',
  'merge',
  'rewrite',
  'remove',
  'add',
  'written',
  'deliver',
]);

/** Calls after which a memory may answer otherwise than before. */
const writes: ReadonlySet<MemoryCall> = new Set(['import', 'merge', 'rewrite', 'remove', 'add', 'deliver']);

/**
 * The memories, in threads of their own: one answers look-ups, another writes, one piece of work after the other. Both
 * begin when they are first asked.
 */
export class MemoryThreads {
  #reader: MemoryThread | null = null;
  #writer: MemoryThread | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #written: () => void;

  /** `written` hears when a memory was written to. */
  constructor(written: () => void = () => undefined) {
    this.#written = written;
  }

  ask<C extends MemoryCall>(
    call: C,
    input: CallInput<C>,
    told: (share: number) => void = () => undefined,
  ): Asked<Outcome<CallOutput<C>>> {
    if (!slow.has(call)) return (this.#reader ??= new MemoryThread()).ask(call, input, told);
    let asked: Asked<Outcome<CallOutput<C>>> | null = null;
    let cancelled = false;
    const outcome = this.#last.then(async () => {
      if (cancelled) return refuse('cancelled');
      asked = (this.#writer ??= new MemoryThread()).ask(call, input, told);
      const answer = await asked.outcome;
      if (answer.ok && writes.has(call)) this.#written();
      return answer;
    });
    this.#last = outcome;
    return {
      outcome,
      cancel() {
        cancelled = true;
        asked?.cancel();
      },
    };
  }

  /** Resolves when what was asked of the writer is done and all files are closed. */
  async close(): Promise<void> {
    // The writer goes last: whoever only reads cannot take the log of a memory away (sqlite.org/wal.html, 5).
    await this.#reader?.close();
    this.#reader = null;
    await this.#last;
    await this.#writer?.close();
    this.#writer = null;
  }
}

class MemoryThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor() {
    this.#worker = new Worker(places.memoryWorker);
    this.#worker.on('message', (message: FromWorker) => this.#take(message));
    this.#worker.on('error', (error) => {
      process.stderr.write(`bokprae: a memory's thread failed: ${(error as Error).stack ?? String(error)}\n`);
    });
    this.#worker.on('exit', () => {
      for (const { resolve } of this.#waiting.values()) resolve(refuse('unexpected', { detail: 'memory' }));
      this.#waiting.clear();
    });
    this.#worker.unref();
  }

  ask<C extends MemoryCall>(
    call: C,
    input: CallInput<C>,
    told: (share: number) => void,
  ): Asked<Outcome<CallOutput<C>>> {
    const id = this.#next++;
    const outcome = new Promise<Outcome<CallOutput<C>>>((resolve) => {
      this.#waiting.set(id, { resolve, told });
      this.#worker.ref();
    });
    this.#post({ id, call, input });
    return { outcome, cancel: () => this.#post({ cancel: id }) };
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#worker.ref();
      this.#worker.once('exit', () => resolve());
      this.#post({ close: true });
    });
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #take(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if ('share' in message) return waiting.told(message.share);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('output' in message) return waiting.resolve(done(message.output) as Outcome<never>);
    if ('problem' in message) return waiting.resolve({ ok: false, problem: message.problem });
    process.stderr.write(`bokprae: a memory failed: ${message.error}\n`);
    waiting.resolve(refuse('unexpected', { detail: message.error.split('\n')[0] ?? '' }));
  }
}
