import type { State } from '../review/change.ts';
import type { Clock } from '../review/clock.ts';

/** The project at the end of a stretch of time. */
export interface Sample {
  /** Start of the stretch, in milliseconds since 1970. */
  at: number;
  states: Record<State, number>;
  openThreads: number;
  openErrors: number;
}

/** Rows that people gave a state on one day of theirs, each row once, and the words of their sources. */
export interface DayOfWork {
  /** As 2026-11-26. */
  day: string;
  rows: number;
  words: number;
}

/** What one person did in the project. */
export interface Share {
  person: string;
  edits: number;
  translated: number;
  reviewed: number;
  approved: number;
  sentBack: number;
  comments: number;
  resolved: number;
  errors: number;
  /** Words of the sources of the rows that they confirmed. */
  words: number;
  last: Clock;
}

export interface Overview {
  /** Length of a stretch of time, in milliseconds. */
  step: number;
  samples: Sample[];
  days: DayOfWork[];
  people: Share[];
}
