import { randomBytes } from 'node:crypto';
import type { BackendEvent } from '../../shared/contract.ts';
import type { Backend, Connection } from '../backend.ts';
import { digest } from './launch-codes.ts';

/** One window that was let in, and the streams by which it hears. */
interface Session {
  connection: Connection | null;
  listeners: Set<(event: BackendEvent) => void>;
  /** Runs while no stream is there; then what the window had open is closed. */
  absence: NodeJS.Timeout | null;
}

/**
 * The windows that were let in, by token. A window whose stream has been gone for `patience` milliseconds
 * counts as closed; `onEmpty` is called when that leaves none.
 */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #backend: Backend;
  readonly #patience: number;
  readonly #onEmpty: () => void;
  #ended = false;

  constructor(backend: Backend, patience: number, onEmpty: () => void) {
    this.#backend = backend;
    this.#patience = patience;
    this.#onEmpty = onEmpty;
  }

  /** Lets a window in; returns its token. */
  begin(): string {
    const token = randomBytes(32).toString('base64url');
    const session: Session = { connection: null, listeners: new Set(), absence: null };
    this.#sessions.set(digest(token).toString('hex'), session);
    this.#awaitStream(session);
    return token;
  }

  /** The window's line to the backend; null for a token that nobody was given. */
  connection(token: string): Connection | null {
    const session = this.#find(token);
    return session ? this.#connect(session) : null;
  }

  /** Sends the window's events to `listener` until the returned function is called; null for an unknown token. */
  listen(token: string, listener: (event: BackendEvent) => void): (() => void) | null {
    const session = this.#find(token);
    if (!session) return null;
    this.#connect(session);
    if (session.absence) clearTimeout(session.absence);
    session.absence = null;
    session.listeners.add(listener);
    return () => {
      session.listeners.delete(listener);
      if (session.listeners.size === 0) this.#awaitStream(session);
    };
  }

  end(): void {
    this.#ended = true;
    for (const session of this.#sessions.values()) {
      if (session.absence) clearTimeout(session.absence);
      session.connection?.close();
    }
    this.#sessions.clear();
  }

  #find(token: string): Session | undefined {
    return this.#sessions.get(digest(token).toString('hex'));
  }

  #connect(session: Session): Connection {
    session.connection ??= this.#backend.connect((event) => {
      for (const listener of session.listeners) listener(event);
    });
    return session.connection;
  }

  #awaitStream(session: Session): void {
    if (this.#ended) return;
    if (session.absence) clearTimeout(session.absence);
    session.absence = setTimeout(() => {
      session.absence = null;
      session.connection?.close();
      session.connection = null;
      const open = [...this.#sessions.values()].some((other) => other.listeners.size > 0 || other.absence);
      if (!open) this.#onEmpty();
    }, this.#patience);
  }
}
