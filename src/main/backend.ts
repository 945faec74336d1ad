import type { BackendEvent } from '../shared/contract.ts';
import type { Outcome } from '../shared/problem.ts';
import { dispatch } from './handlers/dispatch.ts';
import { MemoryThreads } from './memory/memory-threads.ts';
import { ownMemory } from './home/attachments.ts';
import { Outbox } from './memory/outbox.ts';
import { Transfers } from './memory/transfers.ts';
import { openHome } from './home/home.ts';
import { Keyring } from './people/keyring.ts';
import { AttachedTerms } from './terms/attached-terms.ts';
import type { BackendState } from './session/backend-state.ts';
import { OpenProjects, type Window } from './session/open-projects.ts';
import { Work } from './work/work.ts';

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
  /** The passphrase of the key, where the system keeps it; null where it could. */
  kept?: string | null;
  now?: () => Date;
}

/** Opens the backend behind the contract. Throws the disk's error when the user's data folder cannot be used. */
export function openBackend({
  home: folder,
  door,
  open,
  kept,
  now = () => new Date(),
}: BackendOptions): Backend {
  const home = openHome(folder, now);
  const keyring = new Keyring(home);
  if (kept) keyring.unlock(kept);
  const windows = new Set<Window>();
  const announce = (event: BackendEvent) => {
    for (const window of windows) window.tell(event);
  };
  const memories = new MemoryThreads(() => announce({ event: 'memory' }));
  const outbox = new Outbox(memories, home.attachments, ownMemory(home.folder), ({ handle }) =>
    announce({ event: 'attachments', handle, kind: 'memory' }),
  );
  const projects = new OpenProjects(home, now, (session) => outbox.note(session));
  const transfers = new Transfers();
  const terms = new AttachedTerms(home.attachments);
  const work = new Work();
  const state: BackendState = {
    home,
    keyring,
    canRemember: kept !== undefined,
    door,
    open,
    now,
    projects,
    memories,
    outbox,
    transfers,
    terms,
    work,
    announce,
  };
  return {
    connect(listener) {
      const window: Window = { tell: listener };
      windows.add(window);
      return {
        call: (method, input) => dispatch({ state, window }, method, input),
        close() {
          windows.delete(window);
          work.cancel(window);
          projects.releaseAll(window);
          transfers.releaseAll(window);
        },
      };
    },
    announce,
    async close() {
      windows.clear();
      await outbox.end();
      work.close();
      projects.closeAll();
      transfers.close();
      await memories.close();
      terms.close();
      home.close();
    },
  };
}
