import type { BackendEvent, Input, Method, Output } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/problem.ts';
import type { Home } from '../home/home.ts';
import type { Keyring } from '../people/keyring.ts';
import type { MemoryThreads } from '../memory/memory-threads.ts';
import type { Outbox } from '../memory/outbox.ts';
import type { Transfers } from '../memory/transfers.ts';
import type { AttachedTerms } from '../terms/attached-terms.ts';
import type { Work } from '../work/work.ts';
import type { OpenProjects, Window } from './open-projects.ts';

/** What all windows of a backend share. */
export interface BackendState {
  home: Home;
  keyring: Keyring;
  /** The system has a store that can keep the passphrase. */
  canRemember: boolean;
  door: 'desktop' | 'web';
  /** A project to open at once; told to the first window that asks. */
  open: string | null;
  now: () => Date;
  projects: OpenProjects;
  memories: MemoryThreads;
  outbox: Outbox;
  transfers: Transfers;
  terms: AttachedTerms;
  work: Work;
  /** Tells every window. */
  announce(event: BackendEvent): void;
}

/** A call's surroundings: the backend, and the window that calls. */
export interface Caller {
  state: BackendState;
  window: Window;
}

export type Handler<M extends Method> = (
  caller: Caller,
  input: Input<M>,
) => Outcome<Output<M>> | Promise<Outcome<Output<M>>>;
export type Handlers = { [M in Method]: Handler<M> };
