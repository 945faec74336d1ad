import { utilityProcess } from 'electron';
import type { BackendOptions } from '../backend.ts';
import { places } from '../places.ts';
import type { Asked, Told } from '../remote/channel.ts';
import { RemoteBackend } from '../remote/remote-backend.ts';

/** A backend in a utility process of its own. */
export function startBackendProcess(options: Omit<BackendOptions, 'now'>): RemoteBackend {
  const child = utilityProcess.fork(places.utility, [JSON.stringify(options)], { serviceName: 'Bokprae' });
  const backend = new RemoteBackend({
    post: (message: Asked) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: Told) => listener(message)),
  });
  child.on('exit', () => backend.gone());
  return backend;
}
