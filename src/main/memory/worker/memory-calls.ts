import type {
  ConcordanceAnswer,
  MatchView,
  MemoryImportView,
  MemoryLanguage,
  MemoryStatistics,
  MemoryUnitView,
  RepeatedView,
} from '../../../shared/memory-view.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { MemoryUnit } from '../memory-unit.ts';
import type { Delivery, WrittenUnit } from '../written.ts';

/** A memory to be asked. */
export interface AskedMemory {
  path: string;
  /** Whole percent. */
  penalty: number;
}

export interface MatchQuery {
  text: string;
  side: MemoryLanguage;
  context: { previous: string; next: string };
}

/** What can be asked of the threads that hold memories open: input and output by name. */
export interface MemoryCalls {
  /** The best five of all memories for each query; `self` leaves out what was written for a row itself. */
  match: {
    input: {
      memories: AskedMemory[];
      queries: (MatchQuery & { self: { project: string; row: string } | null })[];
      threshold: number;
      count: number;
      unapproved: boolean;
    };
    output: MatchView[][];
  };
  concordance: {
    input: {
      paths: string[];
      text: string;
      side: 'both' | MemoryLanguage;
      origin?: string | undefined;
      maker?: string | undefined;
      since?: string | undefined;
      until?: string | undefined;
      limit: number;
    };
    output: ConcordanceAnswer;
  };
  /** The latest units. */
  latest: { input: { path: string; count: number }; output: MemoryUnitView[] };
  statistics: { input: { path: string }; output: MemoryStatistics };
  repeated: { input: { path: string; side: MemoryLanguage }; output: RepeatedView };
  create: { input: { path: string }; output: null };
  import: { input: { path: string; from: string; name: string }; output: MemoryImportView };
  export: { input: { path: string; to: string }; output: null };
  merge: { input: { into: string; from: string }; output: { units: number } };
  rewrite: { input: { path: string; id: number; km: string; en: string }; output: { id: number } };
  /** Gives what was removed, so that it can be put back. */
  remove: { input: { path: string; ids: number[] }; output: MemoryUnit[] };
  add: { input: { path: string; units: MemoryUnit[] }; output: null };
  written: { input: { path: string; project: string; create: boolean }; output: WrittenUnit[] };
  deliver: { input: { path: string; delivery: Delivery }; output: null };
}

export type MemoryCall = keyof MemoryCalls;
export type CallInput<C extends MemoryCall> = MemoryCalls[C]['input'];
export type CallOutput<C extends MemoryCall> = MemoryCalls[C]['output'];

/** What a thread is told. */
export type ToWorker =
  { id: number; call: MemoryCall; input: unknown } | { cancel: number } | { close: true };

/** What it tells. */
export type FromWorker =
  | { id: number; output: unknown }
  | { id: number; problem: Problem }
  | { id: number; error: string }
  | { id: number; share: number };
