import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';
import { readRows } from '../store/read-rows.ts';
import { RowStore } from '../store/rows.ts';
import { ActiveEditors } from './active/active-editors.ts';
import { BesideDrafts } from './edits/beside-drafts.ts';
import { RowEdits } from './edits/row-edits.ts';
import { filteredRows } from './filters.ts';
import { FindingsStore } from './findings/findings-store.ts';
import { FindStore } from './find/find-store.ts';
import { MatchStore } from './memory/match-store.ts';
import { PlaceStore, type FocusRequest } from './place-store.ts';

const rereadAtOnce = 2_000;

/** What the window holds of an open project as long as it is open, whatever screen is shown. */
export class Work {
  readonly handle: string;
  readonly rows: RowStore;
  readonly edits: RowEdits;
  readonly beside: BesideDrafts;
  readonly find: FindStore;
  readonly place = new PlaceStore();
  readonly editors = new ActiveEditors();
  readonly matches: MatchStore;
  readonly findings: FindingsStore;
  readonly #end = new AbortController();
  /** Rows to be reviewed, the riskiest first, as they were when that was asked for. */
  #byRisk: readonly string[] = [];
  #shown: { key: readonly unknown[]; rows: readonly string[] } = { key: [], rows: [] };

  constructor(project: ProjectView) {
    this.handle = project.handle;
    this.rows = new RowStore(project.rowOrder);
    this.edits = new RowEdits(backend, project.handle, this.rows);
    this.beside = new BesideDrafts(backend, project.handle);
    this.find = new FindStore(backend, project.handle);
    this.matches = new MatchStore(backend, project.handle);
    this.findings = new FindingsStore(backend, project.handle);
    const stop = backend.onEvent((event) => {
      if (event.event === 'findings' && event.handle === this.handle) void this.findings.read();
      if (event.event === 'attachments' && event.handle === this.handle) this.matches.forget();
      if (event.event === 'memory') this.matches.age();
      if (event.event !== 'changed' || event.handle !== this.handle) return;
      this.rows.change(event.view.rowOrder, event.rows);
      this.#keepActive();
      this.find.again();
      this.matches.age();
    });
    let lost = false;
    const stopWatching = backend.onConnection((problem) => {
      if (problem === null && lost) void this.#readAgain();
      lost = problem !== null;
    });
    this.#end.signal.addEventListener('abort', () => {
      stop();
      stopWatching();
    });
    void this.#begin(project.readOnly === null);
  }

  async #begin(writable: boolean): Promise<void> {
    const reading = readRows(backend, this.handle, this.rows, this.#end.signal);
    const drafts = writable ? await backend.call('draft.list', { handle: this.handle }) : null;
    const beside = writable ? await backend.call('beside.list', { handle: this.handle }) : null;
    const problem = await reading;
    void this.findings.read();
    if (problem) showProblem(problem);
    if (drafts?.ok) this.edits.restore(drafts.value);
    if (beside?.ok) this.beside.restore(beside.value);
  }

  /** Events may have been missed while the backend was away. */
  async #readAgain(): Promise<void> {
    const { handle } = this;
    const view = await backend.call('project.view', { handle });
    if (!view.ok) return;
    this.rows.change(view.value.rowOrder, []);
    for (let from = 0; from < this.rows.order.length; from += rereadAtOnce) {
      const read = await backend.call('rows.read', { handle, from, count: rereadAtOnce });
      if (!read.ok) return;
      this.rows.put(read.value);
    }
    this.#keepActive();
  }

  /** Rows that the filter lets through, in order; the same array until they are others. */
  shown = (): readonly string[] => {
    const { filter, active } = this.place.state();
    const key = [
      filter === 'risk' ? this.#byRisk : this.rows.order,
      filter === 'all' ? 0 : this.rows.revision,
      filter === 'found' && this.findings.state(),
      filter,
      filter !== 'all' && active,
    ];
    if (key.every((part, at) => part === this.#shown.key[at])) return this.#shown.rows;
    const order = filter === 'risk' ? this.#byRisk : this.rows.order;
    const rows = filteredRows(
      order,
      (row) => this.rows.get(row),
      filter,
      active,
      (row) => this.findings.isFound(row),
    );
    const before = this.#shown.rows;
    const same = rows.length === before.length && rows.every((row, at) => row === before[at]);
    this.#shown = { key, rows: same ? before : rows };
    return this.#shown.rows;
  };

  /** Shows the rows to be reviewed, the riskiest first; the order stays until it is asked for anew. */
  async showByRisk(): Promise<void> {
    const outcome = await backend.call('risk.read', { handle: this.handle });
    if (!outcome.ok) return showProblem(outcome.problem);
    this.#byRisk = outcome.value.map(({ row }) => row);
    this.place.filter('risk');
  }

  /** Goes to a row; what was written in the one before is written down first, in the background. */
  go(row: string, focus: FocusRequest): void {
    const { active } = this.place.state();
    if (active !== null && active !== row) this.leave(active);
    this.place.visit(row, focus);
  }

  /** Writes a row that is being left, unless that was refused already. */
  leave(row: string): void {
    const unsaved = this.edits.get(row);
    if (unsaved && !unsaved.problem && !this.edits.isWriting(row)) void this.edits.write(row);
  }

  /** Keeps as drafts what was typed since they were kept last, at once. */
  keepDrafts(): void {
    this.edits.keepDrafts();
    this.beside.keepNow();
  }

  /** The screen is left: the row is written, and its editors go. */
  rest(): void {
    const { active } = this.place.state();
    if (active !== null) this.leave(active);
  }

  /** Writes everything that can be written. */
  async settle(): Promise<void> {
    this.rest();
    this.beside.keepNow();
    await this.edits.flush();
  }

  /** Ends with everything written that can be. */
  async end(): Promise<void> {
    await this.settle();
    this.#end.abort();
  }

  /** A row that is gone hands its place to the one that now stands there. */
  #keepActive(): void {
    const { active } = this.place.state();
    if (active === null || this.rows.get(active) || this.rows.order.includes(active)) return;
    const rows = this.#shown.rows;
    const near = rows.slice(rows.indexOf(active)).find((row) => this.rows.get(row));
    const next = near ?? this.rows.order[0];
    if (next === undefined) return this.place.change({ active: null });
    const inList = document.activeElement?.closest('[role="grid"]');
    this.place.visit(next, { on: inList ? 'row' : 'nothing' });
  }
}

const open = new Map<string, Work>();

/** The work on an open project, begun when it is asked for first. */
export function workOn(project: ProjectView): Work {
  const work = open.get(project.handle) ?? new Work(project);
  open.set(project.handle, work);
  return work;
}

/** Writes what is unsaved in a project and lets go of it; to be waited for before the project is closed. */
export async function endWork(handle: string): Promise<void> {
  const work = open.get(handle);
  open.delete(handle);
  await work?.end();
}

/** Writes what is unsaved in a project, where it is worked on. */
export async function settleWork(handle: string): Promise<void> {
  await open.get(handle)?.settle();
}
