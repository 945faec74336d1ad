import type { Edit } from '../core/match/redline.ts';
import type { RichText } from '../core/text/rich-text.ts';

/** Languages that a memory's units have. */
export type MemoryLanguage = 'km' | 'en';

/** What a memory, or another row of the project, proposes for a row. */
export interface MatchView {
  /** Whole percent, the memory's penalty taken off; 101 for the same text in the same place. */
  score: number;
  source: string;
  target: RichText;
  /** The translation with the numbers of the row's source, where numbers alone differ. */
  adapted: RichText | null;
  /** From the unit's source to the row's. */
  redline: Edit[];
  /** The document that it comes from. */
  origin: string;
  approved: boolean;
  made: string | null;
  maker: string | null;
  /** Name of the memory; null for a row of this project. */
  memory: string | null;
  /** Number of the row of this project that says the same; null for a match from a memory. */
  row: number | null;
}

export interface MemoryUnitView {
  id: number;
  km: string;
  en: string;
  origin: string;
  approved: boolean;
  made: string | null;
  maker: string | null;
}

export interface Range {
  start: number;
  end: number;
}

/** A unit that holds what was looked for, and where. */
export interface ConcordanceView extends MemoryUnitView {
  memory: string;
  path: string;
  found: Record<MemoryLanguage, Range[]>;
}

export interface ConcordanceAnswer {
  units: ConcordanceView[];
  /** More than these hold it. */
  more: boolean;
}

export interface MemoryStatistics {
  units: number;
  approved: number;
  /** Characters of text, in UTF-16 units. */
  characters: Record<MemoryLanguage, number>;
  /** The largest documents first, at most a hundred. */
  origins: { name: string; units: number }[];
  makers: { name: string; units: number }[];
  first: string | null;
  last: string | null;
  /** Bytes of the file. */
  size: number;
}

/** As many units of a memory are deleted at once at most. */
export const mostRemoved = 100_000;

/** Units that say the same, or contradict one another. */
export interface RepeatedView {
  /** At most two hundred groups each; of those that say the same, one that is approved first where any is. */
  duplicates: MemoryUnitView[][];
  contradictions: MemoryUnitView[][];
  counts: { duplicates: number; contradictions: number };
  /** All duplicates but the first of each group, those that are not shown too; at most `mostRemoved`. */
  copies: number[];
}

export interface MemoryImportView {
  units: number;
  skipped: number;
  /** The first of the units that were left out: line, why, and what of it. */
  problems: { line: number; reason: string; detail?: string | undefined }[];
}

/** A row that a memory can fill. */
export interface PretranslationView {
  row: string;
  number: number;
  score: number;
  source: string;
  /** What is proposed. */
  target: RichText;
  origin: string;
  memory: string;
  /** What the row says now; empty where nothing. */
  now: string;
  content: string;
}
