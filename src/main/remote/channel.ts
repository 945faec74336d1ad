import type { BackendEvent } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/problem.ts';

/** Two ends that pass structured messages in order: a worker's port, or a utility process's. */
export interface Channel<Out, In> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
}

/** What a door asks of a backend that lives in another thread or process. Connections are counted by the door. */
export type Asked =
  | { ask: 'connect'; connection: number }
  | { ask: 'call'; connection: number; call: number; method: string; input: unknown }
  | { ask: 'disconnect'; connection: number }
  | { ask: 'announce'; event: BackendEvent }
  | { ask: 'close' };

export type Told =
  | { tell: 'answer'; call: number; outcome: Outcome<unknown> }
  | { tell: 'event'; connection: number; event: BackendEvent }
  | { tell: 'closed' };
