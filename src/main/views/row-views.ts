import type { Touched } from '../../core/review/apply.ts';
import { sides } from '../../core/review/change.ts';
import type { EditConflict, Project } from '../../core/review/project.ts';
import { outcomeOf, suggestionsByRow } from '../../core/review/suggestions.ts';
import type { Counts, RowView } from '../../shared/view.ts';
import { type CountedRow, countedRow } from './counted-row.ts';
import { type RowThreads, threadsByRow } from './threads-by-row.ts';
import { type RowSurroundings, viewRow } from './view-row.ts';

type RowSuggestions = Map<string, { all: number; open: number }>;
type Counted = CountedRow & { conflicted: boolean; addressed: boolean };
type Threads = Map<string, RowThreads>;

const noCounts = (): Counts => ({
  all: 0,
  states: { initial: 0, translated: 0, reviewed: 0, final: 0 },
  open: 0,
  commented: 0,
  changed: 0,
  doubtful: 0,
  conflicted: 0,
  addressed: 0,
  requested: 0,
  suggested: 0,
  omitted: 0,
  revised: 0,
  segments: { source: { all: 0, settled: 0 }, target: { all: 0, settled: 0 } },
});

/**
 * The views of a project's rows and their counts, kept beside it: after a change only what it touched is
 * made anew. Views are made when somebody asks for them.
 */
export class RowViews {
  readonly #project: Project;
  readonly #me: string | null;
  readonly #addressed: ReadonlySet<string>;
  readonly #views = new Map<string, RowView>();
  readonly #counted = new Map<string, Counted>();
  #counts = noCounts();
  #threads: Threads;
  #suggestions: RowSuggestions;
  #conflicts: Map<string, EditConflict[]>;

  /** `addressed` are the rows that somebody asked this person to look at. */
  constructor(project: Project, me: string | null, addressed: ReadonlySet<string> = new Set()) {
    this.#addressed = addressed;
    this.#project = project;
    this.#me = me;
    this.#threads = threadsByRow(project);
    this.#suggestions = countSuggestions(project);
    this.#conflicts = bySegment(project.conflicts);
    for (const id of project.rowOrder) this.#count(id);
  }

  get counts(): Counts {
    const { states, segments } = this.#counts;
    const { source, target } = segments;
    return {
      ...this.#counts,
      states: { ...states },
      segments: { source: { ...source }, target: { ...target } },
      open: this.#counts.all - states.final,
    };
  }

  view(id: string): RowView {
    let view = this.#views.get(id);
    if (!view) {
      const around: RowSurroundings = {
        me: this.#me,
        threads: this.#threads,
        suggestions: this.#suggestions,
        conflicts: this.#conflicts,
        addressed: this.#addressed,
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
    if (touched.comments.size > 0 || touched.order || (touched.segments.size > 0 && this.#threads.size > 0)) {
      for (const row of this.#rethreadsByRow()) rows.add(row);
    }
    if (this.#project.suggestions.size > 0) {
      const before = this.#suggestions;
      this.#suggestions = countSuggestions(this.#project);
      for (const row of [...before.keys(), ...this.#suggestions.keys()]) {
        const [was, is] = [before.get(row), this.#suggestions.get(row)];
        if (was?.all !== is?.all || was?.open !== is?.open) rows.add(row);
      }
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

  /** The rows whose threads are no longer what they were. */
  #rethreadsByRow(): Set<string> {
    const before = this.#threads;
    this.#threads = threadsByRow(this.#project);
    return new Set(
      [...before.keys(), ...this.#threads.keys()].filter((row) => {
        const [a, b] = [before.get(row), this.#threads.get(row)];
        return JSON.stringify(a) !== JSON.stringify(b);
      }),
    );
  }

  #count(id: string): void {
    const target = this.#project.rows.get(id)?.target ?? [];
    const row = {
      ...countedRow(
        this.#project,
        id,
        this.#threads.get(id)?.open ?? 0,
        this.#suggestions.get(id)?.open ?? 0,
      ),
      conflicted: target.some((segment) => this.#conflicts.has(segment)),
      addressed: this.#addressed.has(id),
    };
    this.#counted.set(id, row);
    this.#add(row, 1);
  }

  #uncount(id: string): void {
    const row = this.#counted.get(id);
    if (row) this.#add(row, -1);
    this.#counted.delete(id);
  }

  #add(row: Counted, sign: 1 | -1): void {
    const counts = this.#counts;
    counts.all += sign;
    counts.states[row.state] += sign;
    for (const fact of [
      'commented',
      'changed',
      'doubtful',
      'requested',
      'suggested',
      'omitted',
      'revised',
      'conflicted',
      'addressed',
    ] as const) {
      if (row[fact]) counts[fact] += sign;
    }
    for (const side of sides) {
      counts.segments[side].all += sign * row.segments[side];
      if (!row.doubtful) counts.segments[side].settled += sign * row.segments[side];
    }
  }
}

function countSuggestions(project: Project): RowSuggestions {
  const counts: RowSuggestions = new Map();
  for (const [row, suggestions] of suggestionsByRow(project)) {
    const open = suggestions.filter((one) => outcomeOf(project, one).state === 'open').length;
    counts.set(row, { all: suggestions.length, open });
  }
  return counts;
}

function bySegment(conflicts: readonly EditConflict[]): Map<string, EditConflict[]> {
  return Map.groupBy(conflicts, (conflict) => conflict.segment);
}
