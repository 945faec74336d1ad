import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Backend, openBackend } from '../../../src/main/backend.ts';
import type { BackendEvent, Input, Method, Output } from '../../../src/shared/contract.ts';
import type { Outcome, ProblemCode } from '../../../src/shared/problem.ts';
import type { ProjectView, RowView } from '../../../src/shared/view.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A window on a backend, as a test uses it. */
export class TestWindow {
  readonly events: BackendEvent[] = [];
  readonly backend: Backend;
  readonly #connection;

  constructor(backend: Backend) {
    this.backend = backend;
    this.#connection = backend.connect((event) => this.events.push(event));
  }

  /** What a call comes back with. Fails the test when it is refused. */
  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const outcome = await this.ask(method, input);
    if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problem)}`);
    return outcome.value as Output<M>;
  }

  /** The code of a refusal; null when there is none. */
  async refusal<M extends Method>(method: M, input: Input<M>): Promise<ProblemCode | null> {
    const outcome = await this.ask(method, input);
    return outcome.ok ? null : outcome.problem.code;
  }

  ask(method: string, input: unknown): Promise<Outcome<unknown>> {
    return this.#connection.call(method, input);
  }

  close(): void {
    this.#connection.close();
  }
}

export interface OpenWindow {
  window: TestWindow;
  home: string;
  view: ProjectView;
  handle: string;
  rows: () => Promise<RowView[]>;
  /** The row whose source or translation begins so. */
  row: (start: string) => Promise<RowView>;
  /** Writes a row's only text anew. */
  write: (row: RowView, text: string, state?: 'translated' | 'reviewed') => Promise<RowView>;
  approve: (row: RowView) => Promise<ProblemCode | null>;
}

export function openHomeless(now?: () => Date): { window: TestWindow; home: string } {
  const home = join(temporaryFolder(), 'home');
  const backend = openBackend({ home, door: 'web', open: null, ...(now ? { now } : {}) });
  onTestFinished(() => backend.close());
  return { window: new TestWindow(backend), home };
}

/** A window of somebody called Sok on a project made of two texts. */
export async function openWindow(source: string, target: string | null): Promise<OpenWindow> {
  const { window, home } = openHomeless();
  await window.call('identity.create', { name: 'Sok' });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const view = await window.call('project.create', {
    title: 'A letter',
    folder: join(home, 'projects'),
    name: 'letter',
    source: { name: 'km.md', bytes: bytes(source) },
    target: target === null ? null : { name: 'en.md', bytes: bytes(target) },
    languages: { source: 'km', target: 'en' },
  });
  const { handle } = view;
  const rows = () => window.call('rows.read', { handle, from: 0, count: 5_000 });
  const starts = (texts: RowView['source'], start: string) =>
    texts[0]?.content.text.startsWith(start) ?? false;
  const row = async (start: string) => {
    const found = (await rows()).find((one) => starts(one.target, start) || starts(one.source, start));
    if (!found) throw new Error(`No row begins with “${start}”.`);
    return found;
  };
  return {
    window,
    home,
    view,
    handle,
    rows,
    row,
    async write(before, text, state) {
      const segment = before.target[0];
      const content = { text, marks: [] };
      const texts = [{ segment: segment?.id ?? null, version: segment?.version ?? [], content }];
      await window.call('row.write', { handle, row: before.id, texts, state: state ?? null });
      return (await rows()).find((one) => one.id === before.id)!;
    },
    approve: ({ id, content }) =>
      window.refusal('rows.state', { handle, state: 'final', rows: [{ row: id, content }] }),
  };
}

export const sampleText = (language: 'km' | 'en') =>
  readFileSync(join(root, `resources/sample/sample.${language}.md`), 'utf8');
