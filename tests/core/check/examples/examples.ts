import type { CheckedTerm } from '../../../../src/core/check/check.ts';

export type Pair = readonly [source: string, target: string];

/** A pair that is wrong, the words found in its translation and in its source, and the translation once it is set right. */
export type Wrong = readonly [
  source: string,
  target: string,
  found: string | null,
  inSource?: string | null,
  fixed?: string,
];

/** What a check must be quiet about, and what it must find on the very words. */
export interface Examples {
  /** Khmer with its English translation. */
  right: readonly Pair[];
  wrong: readonly Wrong[];
  /** English with its Khmer translation. */
  intoKhmer?: { right: readonly Pair[]; wrong: readonly Wrong[] };
  /** Whole documents, for what a row alone does not show; the first finding is in the row named. */
  documents?: {
    right: readonly (readonly Pair[])[];
    wrong: readonly (readonly [
      rows: readonly Pair[],
      row: number,
      found: string | null,
      inSource?: string | null,
    ])[];
  };
  terms?: CheckedTerm[];
}
