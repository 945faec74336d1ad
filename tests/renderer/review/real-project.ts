import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackend, type Connection } from '../../../src/main/backend.ts';
import type { Bridge } from '../../../src/renderer/bridge/bridge.ts';
import { readRows } from '../../../src/renderer/store/read-rows.ts';
import { RowStore } from '../../../src/renderer/store/rows.ts';
import type { BackendEvent, Input, Method, Output } from '../../../src/shared/contract.ts';
import type { Outcome } from '../../../src/shared/problem.ts';
import type { ProjectView } from '../../../src/shared/view.ts';

/** The sample, open in a backend of its own, with its rows read and kept current. */
export interface RealProject {
  backend: Pick<Bridge, 'call'>;
  /** Another window on the same project. */
  other: Pick<Bridge, 'call'>;
  project: ProjectView;
  rows: RowStore;
  /** Every call made through `backend`, in order. */
  calls: Method[];
  /** Answers to what is asked through `backend` wait for this. */
  answersAfter: Promise<unknown>;
  close(): Promise<void>;
}

export async function openSample(): Promise<RealProject> {
  const home = mkdtempSync(join(tmpdir(), 'bokprae-review-'));
  const opened = openBackend({ home, door: 'web', open: null });
  const listeners = new Set<(event: BackendEvent) => void>();
  const connection = opened.connect((event) => {
    for (const listener of listeners) listener(event);
  });
  const calls: Method[] = [];
  const backend = bridge(connection, calls, () => real.answersAfter);
  const real = { answersAfter: Promise.resolve() as Promise<unknown> };
  await value(backend.call('identity.create', { name: 'Chan Sophea' }));
  const project = await value(backend.call('project.sample', {}));
  const rows = new RowStore(project.rowOrder);
  listeners.add((event) => {
    if (event.event === 'changed') rows.change(event.view.rowOrder, event.rows);
  });
  await readRows(backend, project.handle, rows, new AbortController().signal);
  calls.length = 0;
  return Object.assign(real, {
    backend,
    other: bridge(connection, [], () => Promise.resolve()),
    project,
    rows,
    calls,
    async close() {
      connection.close();
      await opened.close();
      rmSync(home, { recursive: true, force: true });
    },
  });
}

export async function value<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const done = await outcome;
  if (!done.ok) throw new Error(`Refused: ${JSON.stringify(done.problem)}`);
  return done.value;
}

function bridge(
  connection: Connection,
  calls: Method[],
  answersAfter: () => Promise<unknown>,
): Pick<Bridge, 'call'> {
  return {
    async call<M extends Method>(method: M, input: Input<M>) {
      calls.push(method);
      const outcome = (await connection.call(method, input)) as Outcome<Output<M>>;
      await answersAfter();
      return outcome;
    },
  };
}
