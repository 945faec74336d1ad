import type { BackendEvent, Input, Method, Output } from '../../shared/contract.ts';
import type { Outcome, Problem } from '../../shared/problem.ts';

/** The window's only way to the backend, whichever host stands behind it. */
export interface Bridge {
  /** Never rejects: what goes wrong on the way is a problem too. Aborting lets go of the answer. */
  call: <M extends Method>(method: M, input: Input<M>, signal?: AbortSignal) => Promise<Outcome<Output<M>>>;
  onEvent: (listener: (event: BackendEvent) => void) => () => void;
  /** Told when the backend cannot be reached (why), and when it can again (null). */
  onConnection: (listener: (problem: Problem | null) => void) => () => void;
}
