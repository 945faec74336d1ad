import { type ResourceLimits, Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '../../shared/problem.ts';
import { places } from '../places.ts';
import type { JobName, JobTypes, Report } from './jobs.ts';
import type { JobAsked, JobTold } from './work-thread.ts';

/** A hostile document ends its thread at this, not the machine; 50,000 segments a side take half of it. */
const usualLimits: ResourceLimits = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 128 };
/** How long a thread without work is kept for the next, in milliseconds. */
const patience = 30_000;

/** Threads that wait for work; one is enough, since people wait for one thing at a time. */
let idle: { worker: Worker; end: NodeJS.Timeout } | null = null;

/** What a piece of work is called by whoever may want to cancel it: a window, and its own name for the work. */
export interface WorkName {
  window: object;
  work: string | undefined;
}

/** A piece of work that was asked for. */
export interface Asked<T> {
  outcome: Promise<T>;
  cancel(): void;
}

/** Work that takes long: jobs in a thread of their own, ended with it when they are cancelled, and what others do. */
export class Work {
  readonly #limits: ResourceLimits;
  readonly #running = new Set<{ name: WorkName; cancel: () => void }>();

  constructor(limits = usualLimits) {
    this.#limits = limits;
  }

  /** Answers `cancelled` when it is, and `work-too-large` when the thread reaches its limit of memory. */
  run<J extends JobName>(
    job: J,
    asked: JobTypes[J]['asked'],
    name: WorkName,
    report: Report,
  ): Promise<Outcome<JobTypes[J]['answer']>> {
    const worker = takeThread(this.#limits);
    return new Promise((answer) => {
      const running = { name, cancel: () => end(refuse('cancelled'), false) };
      const end = (outcome: Outcome<unknown>, reusable: boolean) => {
        if (!this.#running.delete(running)) return;
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        if (reusable && this.#limits === usualLimits) keepThread(worker);
        else void worker.terminate();
        answer(outcome as Outcome<JobTypes[J]['answer']>);
      };
      this.#running.add(running);
      worker.on('message', (told: JobTold) => {
        if (told.tell === 'progress') report(told.task, told.share);
        else if (told.tell === 'answer') end(told.outcome, true);
        else end(refuse('unexpected', { detail: told.message }), false);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        end(full ? refuse('work-too-large') : refuse('unexpected', { detail: error.message }), false);
      });
      worker.on('exit', () => end(refuse('unexpected', { detail: 'the thread ended' }), false));
      worker.postMessage({ job, asked } satisfies JobAsked);
    });
  }

  /** Lets a window cancel work that is done elsewhere, as long as it runs. */
  async follow<T>(name: WorkName, asked: Asked<T>): Promise<T> {
    const running = { name, cancel: () => asked.cancel() };
    this.#running.add(running);
    try {
      return await asked.outcome;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Cancels a window's work of this name; all of its work where no name is given. */
  cancel(window: object, work?: string): void {
    for (const { name, cancel } of [...this.#running])
      if (name.window === window && (work === undefined || name.work === work)) cancel();
  }

  /** Cancels all work. */
  close(): void {
    for (const { cancel } of [...this.#running]) cancel();
  }
}

function takeThread(resourceLimits: ResourceLimits): Worker {
  if (!idle || resourceLimits !== usualLimits) return new Worker(places.work, { resourceLimits });
  const { worker, end } = idle;
  clearTimeout(end);
  idle = null;
  for (const event of ['error', 'exit']) worker.removeAllListeners(event);
  worker.ref();
  return worker;
}

function keepThread(worker: Worker): void {
  if (idle) {
    void worker.terminate();
    return;
  }
  worker.unref();
  const leave = () => {
    if (idle?.worker === worker) idle = null;
    void worker.terminate();
  };
  worker.on('error', leave);
  worker.on('exit', leave);
  idle = { worker, end: setTimeout(leave, patience).unref() };
}
