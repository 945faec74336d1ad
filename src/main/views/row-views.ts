import type { Touched } from '../../core/review/apply.ts';
import { commentsByRow, isResolved } from '../../core/review/comments.ts';
import type { EditConflict, Project } from '../../core/review/project.ts';
import type { Counts, RowView } from '../../shared/view.ts';
import { type CountedRow, countedRow } from './counted-row.ts';
import { type RowSurroundings, viewRow } from './view-row.ts';

type Threads = Map<string, { all: number; open: number }>;

const noCounts = (): Counts => ({
  all: 0,
  states: { initial: 0, translated: 0, reviewed: 0, final: 0 },
  open: 0,
  commented: 0,
  changed: 0,
  doubtful: 0,
  requested: 0,
});

/**
 * The views of a project's rows and their counts, kept beside it: after a change only what it touched is
 * made anew. Views are made when somebody asks for them.
 */
export class RowViews {
  readonly #project: Project;
  readonly #me: string | null;
  readonly #views = new Map<string, RowView>();
  readonly #counted = new Map<string, CountedRow>();
  #counts = noCounts();
  #threads: Threads;
  #conflicts: Map<string, EditConflict[]>;

  constructor(project: Project, me: string | null) {
    this.#project = project;
    this.#me = me;
    this.#threads = countThreads(project);
    this.#conflicts = bySegment(project.conflicts);
    for (const id of project.rowOrder) this.#count(id);
  }

  get counts(): Counts {
    const { states } = this.#counts;
    return { ...this.#counts, states: { ...states }, open: this.#counts.all - states.final };
  }

  view(id: string): RowView {
    let view = this.#views.get(id);
    if (!view) {
      const around: RowSurroundings = {
        me: this.#me,
        threads: this.#threads,
        conflicts: this.#conflicts,
      };
      this.#views.set(id, (view = viewRow(this.#project, id, around)));
    }
    return view;
  }

  /** Takes account of an applied change; returns the live rows that it changed. */
  update(touched: Touched): Set<string> {
    const rows = new Set(touched.rows);
    for (const segment of touched.segments) {
      const row = this.#project.rowOfSegment.get(segment);
      if (row !== undefined) rows.add(row);
    }
    if (touched.comments.size > 0 || touched.order) {
      for (const row of this.#recountThreads()) rows.add(row);
    }
    if (touched.segments.size > 0) this.#conflicts = bySegment(this.#project.conflicts);
    if (touched.project) for (const row of this.#project.rowOrder) rows.add(row);
    const live = new Set<string>();
    for (const id of rows) {
      this.#views.delete(id);
      this.#uncount(id);
      if (!this.#project.rows.has(id)) continue;
      this.#count(id);
      live.add(id);
    }
    return live;
  }

  /** The rows whose numbers of threads are no longer what they were. */
  #recountThreads(): Set<string> {
    const before = this.#threads;
    this.#threads = countThreads(this.#project);
    return new Set(
      [...before.keys(), ...this.#threads.keys()].filter((row) => {
        const [a, b] = [before.get(row), this.#threads.get(row)];
        return a?.all !== b?.all || a?.open !== b?.open;
      }),
    );
  }

  #count(id: string): void {
    const row = countedRow(this.#project, id, this.#threads.get(id)?.open ?? 0);
    this.#counted.set(id, row);
    this.#add(row, 1);
  }

  #uncount(id: string): void {
    const row = this.#counted.get(id);
    if (row) this.#add(row, -1);
    this.#counted.delete(id);
  }

  #add(row: CountedRow, sign: 1 | -1): void {
    const counts = this.#counts;
    counts.all += sign;
    counts.states[row.state] += sign;
    for (const fact of ['commented', 'changed', 'doubtful', 'requested'] as const) {
      if (row[fact]) counts[fact] += sign;
    }
  }
}

function countThreads(project: Project): Threads {
  const threads: Threads = new Map();
  if (project.comments.size === 0) return threads;
  for (const [row, comments] of commentsByRow(project)) {
    const ids = new Set(comments.map((comment) => comment.thread));
    const open = [...ids].filter((thread) => !isResolved(project, thread)).length;
    threads.set(row, { all: ids.size, open });
  }
  return threads;
}

function bySegment(conflicts: readonly EditConflict[]): Map<string, EditConflict[]> {
  return Map.groupBy(conflicts, (conflict) => conflict.segment);
}
