/** The worker thread in which the web door's backend lives, so that serving never waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BackendOptions, openBackend } from '../backend.ts';
import { serveBackend } from '../remote/serve-backend.ts';
import { workerChannel } from '../remote/worker-channel.ts';

if (!parentPort) throw new Error('Not in a worker thread');
const port = parentPort;
serveBackend(openBackend(workerData as BackendOptions), workerChannel(port), () => port.close());
