/** The utility process in which the desktop's backend lives, so that the window never waits for it. */
import type { ParentPort } from 'electron';
import { type BackendOptions, openBackend } from '../backend.ts';
import type { Asked, Channel, Told } from '../remote/channel.ts';
import { serveBackend } from '../remote/serve-backend.ts';

const port = (process as NodeJS.Process & { parentPort: ParentPort }).parentPort;
const options = JSON.parse(process.argv.at(-1) ?? '') as BackendOptions;
const channel: Channel<Told, Asked> = {
  post: (message) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', ({ data }) => listener(data as Asked)),
};
serveBackend(openBackend(options), channel, () => setImmediate(() => process.exit(0)));
