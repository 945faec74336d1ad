import { places } from '../places.ts';
import { startWorker } from './start-worker.ts';
import { WebDoor } from './web-door.ts';

export interface ServeOptions {
  /** The user's data folder. */
  home: string;
  /** A project file to open at once. */
  open: string | null;
  /** Folder of the built window; this installation's own unless a test has another. */
  window?: string;
  /** Stays when the last window has closed. */
  keep: boolean;
  /** Told the first address, and another one whenever the one before can no longer be used. */
  onAddress: (url: string, first: boolean) => void;
  onFailure: (error: Error) => void;
}

/** Serves the window in a browser until the last one closes or a signal ends it; resolves when all is closed. */
export async function serve(options: ServeOptions): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const stop = () => ended.resolve();
  const backend = startWorker({ home: options.home, door: 'web', open: options.open }, (error) => {
    options.onFailure(error);
    stop();
  });
  let renewal: NodeJS.Timeout | undefined;
  const tell = (first: boolean) => {
    const { url, lifetime } = door.address();
    options.onAddress(url, first);
    clearTimeout(renewal);
    renewal = setTimeout(() => tell(false), lifetime);
  };
  const door = new WebDoor({
    backend,
    window: options.window ?? places.window,
    onLetIn: () => clearTimeout(renewal),
    onEmpty: () => (options.keep ? tell(false) : stop()),
  });
  await door.listen();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  tell(true);
  await ended.promise;
  clearTimeout(renewal);
  await door.close();
  await backend.close();
  for (const signal of signals) process.off(signal, stop);
}
