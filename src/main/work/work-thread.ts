/** The thread in which documents are read and paired, so that calls are answered meanwhile. */
import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../../shared/problem.ts';
import { type JobName, jobs, type Report } from './jobs.ts';

export interface JobAsked {
  job: JobName;
  asked: unknown;
}

export type JobTold =
  | { tell: 'progress'; task: 'read' | 'align'; share: number }
  | { tell: 'answer'; outcome: Outcome<unknown> }
  | { tell: 'failed'; message: string };

if (!parentPort) throw new Error('Not in a worker thread');
const port = parentPort;
const post = (told: JobTold) => port.postMessage(told);
const report: Report = (task, share) => post({ tell: 'progress', task, share });
port.on('message', ({ job, asked }: JobAsked) => {
  const run = jobs[job] as (asked: unknown, report: Report) => Promise<Outcome<unknown>>;
  run(asked, report).then(
    (outcome) => post({ tell: 'answer', outcome }),
    (error: unknown) =>
      post({ tell: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
