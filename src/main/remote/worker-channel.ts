import type { MessagePort, Worker } from 'node:worker_threads';
import type { Channel } from './channel.ts';

/** The two ends of a worker thread as channels. */
export function workerChannel<Out, In>(end: Worker | MessagePort): Channel<Out, In> {
  return {
    post: (message) => end.postMessage(message),
    onMessage: (listener) => void end.on('message', listener),
  };
}
