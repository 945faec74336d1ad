import type { BackendEvent, Input, Method, Output } from '../../shared/contract.ts';
import { type Outcome, type Problem, refuse } from '../../shared/problem.ts';
import type { Bridge } from './bridge.ts';
import { listeners } from './listeners.ts';

/** What the preload puts on the window. */
export interface Preloaded {
  call(method: string, input: unknown): Promise<Outcome<unknown>>;
  onEvent(listener: (event: BackendEvent) => void): (() => void) | void;
}

export function electronBridge(preloaded: Preloaded): Bridge {
  const events = listeners<BackendEvent>();
  const connection = listeners<Problem | null>();
  preloaded.onEvent(events.tell);

  async function call<M extends Method>(method: M, input: Input<M>): Promise<Outcome<Output<M>>> {
    try {
      const outcome = (await preloaded.call(method, input)) as Outcome<Output<M>>;
      const gone = !outcome.ok && outcome.problem.code === 'backend-gone';
      connection.tell(gone ? outcome.problem : null);
      return outcome;
    } catch {
      const lost = refuse('backend-gone');
      connection.tell(lost.problem);
      return lost;
    }
  }

  return { call, onEvent: events.add, onConnection: connection.add };
}
