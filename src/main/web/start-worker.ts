import { Worker } from 'node:worker_threads';
import type { Backend, BackendOptions } from '../backend.ts';
import { places } from '../places.ts';
import { RemoteBackend } from '../remote/remote-backend.ts';
import { workerChannel } from '../remote/worker-channel.ts';

/** A backend in a thread of its own. `onFailure` when the thread ends by an error instead of being closed. */
export function startWorker(
  options: Omit<BackendOptions, 'now'>,
  onFailure: (error: Error) => void,
): Backend {
  const worker = new Worker(places.worker, { workerData: options });
  const backend = new RemoteBackend(workerChannel(worker));
  worker.on('error', (error: Error) => onFailure(error));
  worker.on('exit', () => backend.gone());
  return backend;
}
