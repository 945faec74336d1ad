import type { BlockShape, ReadNote } from '../../core/document/document.ts';
import type { TranslationError } from '../../core/review/change.ts';
import type { RichText } from '../../core/text/rich-text.ts';

export const bitextStates = ['initial', 'translated', 'reviewed', 'final'] as const;
export type BitextState = (typeof bitextStates)[number];

export interface BitextComment {
  author: string;
  /** ISO 8601, a day or a moment in UTC; empty where the file does not say. */
  at: string;
  text: string;
  /** It answers the last comment before it that answers none; nothing below is said of it then. */
  reply?: boolean;
  resolved?: boolean;
  /** Closed as no error, or as nothing to see to. */
  declined?: boolean;
  /** The words of the row's text that it stands on. */
  on?: BitextRange;
  error?: TranslationError;
}

/** Words of a row's text; `start` in UTF-16 units from its beginning. */
export interface BitextRange {
  side: 'source' | 'target';
  start: number;
  words: string;
}

/** A text that a row had, or that somebody proposes for it. */
export interface BitextVersion {
  author: string;
  at: string;
  content: RichText;
  /** What a suggestion says beside its text. */
  note?: string;
}

/** A block's shape and its name in the file, by which rows of one block are known. */
export type BitextBlock = BlockShape & { id: string };

/** Where another segment begins within a row's text, behind the space that joins the two. */
export interface BitextCut {
  /** In UTF-16 units from the beginning of the row's text. */
  at: number;
  /** Null where it is the block of the segment before. */
  block: BitextBlock | null;
}

/** A pair of texts; either may be missing. `null` is what a file does not tell. */
export interface BitextRow {
  id: string;
  source: RichText | null;
  target: RichText | null;
  sourceBlock: BitextBlock | null;
  targetBlock: BitextBlock | null;
  /** In order; a row whose text is one segment has none. */
  sourceCuts: BitextCut[];
  targetCuts: BitextCut[];
  state: BitextState | null;
  /** Of the pairing, from 0 to 1. */
  confidence: number | null;
  /** Why one side is empty on purpose. */
  omitted: string | null;
  /** Where the translation stands in its own document, counted from 0, when that is another order than the rows'. */
  targetPlace: number | null;
  comments: BitextComment[];
  /** Earlier translations, oldest first. */
  past: BitextVersion[];
  /** Translations that were suggested and not yet answered. */
  proposed: BitextVersion[];
}

/** What every file that holds both texts side by side is read as, and written from. Languages are BCP 47 tags. */
export interface Bitext {
  title: string | null;
  sourceLanguage: string | null;
  targetLanguage: string | null;
  /** The document that the source text comes from. */
  original: string | null;
  rows: BitextRow[];
  /** What its user should know of the reading. */
  notes?: ReadNote[];
}

/** The notes of a bitext whose file has texts in neither of its two languages; none where it has none. */
export function notesOnOthers(count: number): Pick<Bitext, 'notes'> {
  return count === 0 ? {} : { notes: [{ code: 'left-out', detail: 'other-language', count }] };
}

/** A row of which nothing is known yet. */
export function emptyRow(id: string): BitextRow {
  return {
    id,
    source: null,
    target: null,
    sourceBlock: null,
    targetBlock: null,
    sourceCuts: [],
    targetCuts: [],
    state: null,
    confidence: null,
    omitted: null,
    targetPlace: null,
    comments: [],
    past: [],
    proposed: [],
  };
}

/** A state by its name; null for any other word. */
export function stateNamed(name: string | undefined): BitextState | null {
  return bitextStates.find((state) => state === name) ?? null;
}
