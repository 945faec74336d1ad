import { weighWords } from '../lqa/count-words.ts';
import { apply } from '../review/apply.ts';
import type { Change, State } from '../review/change.ts';
import { type Clock, clockTime } from '../review/clock.ts';
import { errorOf, isResolved } from '../review/comments.ts';
import { emptyProject, type Project } from '../review/project.ts';
import { isUntranslated, rowState } from '../review/row-facts.ts';
import type { RichText } from '../text/rich-text.ts';
import { Deeds } from './deeds.ts';
import type { Overview, Sample } from './overview.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Stretches of time to look at; the shortest that gives no more than so many samples. */
const steps = [5 * minute, 15 * minute, hour, 6 * hour, day, 7 * day, 30 * day];
const mostSamples = 120;

/**
 * Tells a log again, a change at a time, and looks at the project whenever a stretch of time is over. Rows are
 * looked at only then, and only those that changed since.
 */
export class OverviewBuilder {
  readonly #project: Project = emptyProject();
  readonly #offset: number;
  readonly #step: number;
  readonly #deeds: Deeds;
  readonly #stateOf = new Map<string, State>();
  readonly #states: Record<State, number> = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  readonly #samples: Sample[] = [];
  readonly #words = new WeakMap<RichText, number>();
  #changed = new Set<string>();
  #allChanged = false;
  #threads = { open: 0, errors: 0 };
  #threadsChanged = false;
  #until = -Infinity;
  /** The same as a time in UTC, to be compared with clocks as they are written. */
  #untilClock = '';
  #day = { name: '', from: '', to: '' };

  /** `offset`: minutes that the local clock is ahead of UTC; `from`, `to`: the first and last time in the log. */
  constructor(offset: number, from: string, to: string) {
    const span = Math.max(0, Date.parse(to) - Date.parse(from)) || 0;
    this.#offset = offset * minute;
    this.#step = steps.find((step) => span / step <= mostSamples) ?? steps.at(-1)!;
    this.#deeds = new Deeds(this.#project, (row) => this.#wordsOf(row));
  }

  add(change: Change): void {
    if (change.clock >= this.#untilClock) {
      if (this.#until > 0) this.#look();
      const time = Date.parse(clockTime(change.clock)) + this.#offset;
      this.#until = (Math.floor(time / this.#step) + 1) * this.#step;
      this.#untilClock = new Date(this.#until - this.#offset).toISOString();
    }
    const refused = this.#project.refusals.length;
    const touched = apply(this.#project, change);
    if (this.#project.refusals.length === refused) this.#deeds.add(change, this.#dayOf(change.clock));
    for (const row of touched.rows) this.#changed.add(row);
    for (const segment of touched.segments) {
      const row = this.#project.rowOfSegment.get(segment);
      if (row !== undefined) this.#changed.add(row);
    }
    if (touched.project) this.#allChanged = true;
    if (touched.comments.size > 0) this.#threadsChanged = true;
  }

  /** The day on its reader's calendar; most changes are of the day of the one before. */
  #dayOf(clock: Clock): string {
    if (clock < this.#day.from || clock >= this.#day.to) {
      const local = Math.floor((Date.parse(clockTime(clock)) + this.#offset) / day) * day;
      const iso = (time: number) => new Date(time).toISOString();
      const from = local - this.#offset;
      this.#day = { name: iso(local).slice(0, 10), from: iso(from), to: iso(from + day) };
    }
    return this.#day.name;
  }

  finish(): Overview {
    if (this.#until > 0) this.#look();
    return { step: this.#step, samples: this.#samples, ...this.#deeds.told() };
  }

  #look(): void {
    const { rows } = this.#project;
    for (const row of this.#allChanged ? [...rows.keys(), ...this.#stateOf.keys()] : this.#changed)
      this.#count(row);
    if (this.#threadsChanged) this.#threads = this.#countThreads();
    this.#changed = new Set();
    this.#allChanged = this.#threadsChanged = false;
    this.#samples.push({
      at: this.#until - this.#step - this.#offset,
      states: { ...this.#states },
      openThreads: this.#threads.open,
      openErrors: this.#threads.errors,
    });
  }

  #count(row: string): void {
    const before = this.#stateOf.get(row);
    const now = this.#project.rows.has(row) ? this.#stateNow(row) : undefined;
    if (before === now) return;
    if (before) this.#states[before] -= 1;
    if (now) {
      this.#states[now] += 1;
      this.#stateOf.set(row, now);
    } else this.#stateOf.delete(row);
  }

  #stateNow(row: string): State {
    if (this.#project.assertions.has(row)) return rowState(this.#project, row);
    return isUntranslated(this.#project, row) ? 'initial' : 'translated';
  }

  #countThreads(): { open: number; errors: number } {
    const threads = { open: 0, errors: 0 };
    for (const { id, thread } of this.#project.comments.values()) {
      if (id !== thread || isResolved(this.#project, id)) continue;
      threads.open += 1;
      if (errorOf(this.#project, id)) threads.errors += 1;
    }
    return threads;
  }

  #wordsOf(row: string): number {
    let sum = 0;
    for (const segment of this.#project.rows.get(row)?.source ?? []) {
      const { content } = this.#project.segments.get(segment)!;
      let words = this.#words.get(content);
      if (words === undefined) this.#words.set(content, (words = weighWords(content.text)));
      sum += words;
    }
    return sum;
  }
}
