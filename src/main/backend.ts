import type { BackendEvent } from '../shared/contract.ts';
import type { Outcome } from '../shared/problem.ts';

/** One window's line to the backend. Projects that it opened stay open until it closes. */
export interface Connection {
  /** Never rejects: bad input and failures inside are outcomes too. */
  call(method: string, input: unknown): Promise<Outcome<unknown>>;
  close(): void;
}

export interface Backend {
  connect(listener: (event: BackendEvent) => void): Connection;
  /** Tells every window of something that did not come from a window. */
  announce(event: BackendEvent): void;
  /** Closes every project file; resolves when all is on disk. */
  close(): Promise<void>;
}

export interface BackendOptions {
  /** The user's data folder. */
  home: string;
  door: 'desktop' | 'web';
  /** A project file to open at once. */
  open: string | null;
  now?: () => Date;
}
