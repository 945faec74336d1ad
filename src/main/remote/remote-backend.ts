import type { BackendEvent } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/problem.ts';
import type { Backend, Connection } from '../backend.ts';
import type { Asked, Channel, Told } from './channel.ts';

/** A backend at the other end of a channel. `gone` says that the other end has ended, wanted or not. */
export class RemoteBackend implements Backend {
  readonly #channel: Channel<Asked, Told>;
  readonly #waiting = new Map<number, (outcome: Outcome<unknown>) => void>();
  readonly #listeners = new Map<number, (event: BackendEvent) => void>();
  readonly #closed = Promise.withResolvers<void>();
  #calls = 0;
  #connections = 0;
  #gone = false;

  constructor(channel: Channel<Asked, Told>) {
    this.#channel = channel;
    channel.onMessage((told) => this.#hear(told));
  }

  connect(listener: (event: BackendEvent) => void): Connection {
    const connection = ++this.#connections;
    this.#listeners.set(connection, listener);
    this.#post({ ask: 'connect', connection });
    return {
      call: (method, input) => {
        if (this.#gone || !this.#listeners.has(connection)) return Promise.resolve(refuse('backend-gone'));
        const call = ++this.#calls;
        return new Promise((answer) => {
          this.#waiting.set(call, answer);
          this.#post({ ask: 'call', connection, call, method, input });
        });
      },
      close: () => {
        if (this.#listeners.delete(connection)) this.#post({ ask: 'disconnect', connection });
      },
    };
  }

  announce(event: BackendEvent): void {
    this.#post({ ask: 'announce', event });
  }

  close(): Promise<void> {
    this.#post({ ask: 'close' });
    return this.#closed.promise;
  }

  gone(): void {
    this.#gone = true;
    this.#closed.resolve();
    for (const answer of this.#waiting.values()) answer(refuse('backend-gone'));
    this.#waiting.clear();
  }

  #post(message: Asked): void {
    if (!this.#gone) this.#channel.post(message);
  }

  #hear(told: Told): void {
    switch (told.tell) {
      case 'answer':
        this.#waiting.get(told.call)?.(told.outcome);
        this.#waiting.delete(told.call);
        return;
      case 'event':
        this.#listeners.get(told.connection)?.(told.event);
        return;
      case 'closed':
        this.gone();
        return;
    }
  }
}
