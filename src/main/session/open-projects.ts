import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BackendEvent } from '../../shared/contract.ts';
import { done, type Outcome, type Problem } from '../../shared/problem.ts';
import type { Identity } from '../people/identity.ts';
import type { Home } from '../home/home.ts';
import { type Opening, openProject, type OpenProject, type ProjectContext } from '../project/open-project.ts';
import { tellProgress } from './tell-progress.ts';
import { ProjectSession } from './project-session.ts';

/** One window, as the projects know it. */
export interface Window {
  tell(event: BackendEvent): void;
}

interface Held {
  session: ProjectSession;
  windows: Set<Window>;
}

/** The project files that are open here, each once, however many windows show it. A handle is a file's real path. */
export class OpenProjects {
  readonly #held = new Map<string, Held>();
  readonly #home: Home;
  readonly #now: () => Date;
  readonly #onChanged: (session: ProjectSession) => void;

  /** `onChanged` hears of a project when it is opened, and after each step. */
  constructor(home: Home, now: () => Date, onChanged: (session: ProjectSession) => void = () => undefined) {
    this.#home = home;
    this.#now = now;
    this.#onChanged = onChanged;
  }

  get(handle: string): ProjectSession | undefined {
    return this.#held.get(handle)?.session;
  }

  /** Opens a project file for a window, or shares it where it is open already. */
  open(path: string, identity: Identity, window: Window, opening: Opening): Outcome<ProjectSession> {
    const handle = realPath(path);
    const held = this.#held.get(handle);
    if (held && (opening.readOnly || !held.session.file.readOnly)) {
      held.windows.add(window);
      this.#noteRecent(held.session);
      return done(held.session);
    }
    const context = this.context(handle, identity, window);
    const opened = openProject(handle, context, opening);
    if (!opened.ok) return opened;
    held?.session.findings?.close();
    held?.session.file.close();
    return done(this.hold(opened.value, identity, window, held?.windows));
  }

  /** Takes in a project that was just made or opened. */
  hold(file: OpenProject, identity: Identity, window: Window, others?: Set<Window>): ProjectSession {
    const handle = realPath(file.path);
    const windows = new Set([...(others ?? []), window]);
    const session = new ProjectSession(file, handle, identity.key, this.#home, (event) => {
      this.#tell(handle, event);
      if (event.event === 'changed') this.#onChanged(session);
    });
    this.#held.set(handle, { session, windows });
    this.#onChanged(session);
    this.#noteRecent(session);
    if (others) session.tellChanged([]);
    return session;
  }

  /** Puts the project that an open one gave way to in its place, for every window that shows it. */
  replace(handle: string, file: OpenProject, identity: Identity): ProjectSession {
    const { windows } = this.#held.get(handle)!;
    const [window] = windows;
    return this.hold(file, identity, window!, windows);
  }

  /** What the project file asks of the world around it. */
  context(path: string, identity: Identity, window: Window): ProjectContext {
    const report = tellProgress(window);
    return {
      home: this.#home,
      identity,
      now: this.#now,
      onLockLost: (problem: Problem) => {
        const handle = realPath(path);
        this.#tell(handle, { event: 'read-only', handle, problem });
      },
      onProgress: (share) => report('rebuild', share),
    };
  }

  /** A window is done with a project; the last one closes its file. */
  release(handle: string, window: Window): void {
    const held = this.#held.get(handle);
    if (!held?.windows.delete(window) || held.windows.size > 0) return;
    this.#held.delete(handle);
    this.#noteRecent(held.session);
    held.session.findings?.close();
    held.session.file.close();
  }

  releaseAll(window: Window): void {
    for (const handle of [...this.#held.keys()]) this.release(handle, window);
  }

  closeAll(): void {
    for (const [handle, { session }] of this.#held) {
      this.#held.delete(handle);
      this.#noteRecent(session);
      session.findings?.close();
      session.file.close();
    }
  }

  #tell(handle: string, event: BackendEvent): void {
    for (const window of this.#held.get(handle)?.windows ?? []) window.tell(event);
  }

  /** Forgoes the entry where it cannot be written: the project itself does not depend on it. */
  #noteRecent({ view: { path, title, counts } }: ProjectSession): void {
    const opened = this.#now().toISOString();
    try {
      this.#home.recent.note({ path, title, opened, approved: counts.states.final, rows: counts.all });
    } catch {
      return;
    }
  }
}

/** A path by which a file is known however it was named; a missing file keeps the name it was given. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
