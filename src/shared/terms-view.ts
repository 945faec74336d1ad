import type { TermStatus } from '../core/terms/concept.ts';

/** A term as the window shows and edits it. */
export interface TermView {
  text: string;
  /** BCP 47. */
  language: string;
  status: TermStatus;
  note: string;
}

export const termEdits = ['added', 'saved', 'deleted', 'merged', 'imported'] as const;
/** What was done to a termbase. */
export type TermEdit = (typeof termEdits)[number];

/** A step that `termbase.undo` takes back; null where nothing changed. */
export interface TermStep {
  step: number | null;
}

/** A concept of a termbase. */
export interface ConceptView {
  /** The termbase's file, and its name without folder and ending. */
  path: string;
  termbase: string;
  id: number;
  terms: TermView[];
  definition: string;
  note: string;
  source: string;
  subject: string;
}

/** What a concept is written with. */
export type ConceptText = Omit<ConceptView, 'path' | 'termbase' | 'id'>;

/** A place in a text where terms stand, in UTF-16 units, half-open. */
export interface TermPlaceView {
  start: number;
  end: number;
  /** One for each concept, with the term that stands there. */
  found: { term: TermView; concept: ConceptView }[];
}

export interface ConceptList {
  concepts: ConceptView[];
  /** How many were found in all. */
  total: number;
}

export interface TermbaseView {
  path: string;
  name: string;
  concepts: number;
  terms: number;
  /** Groups of concepts that say the same. */
  duplicates: number;
  /** What would be taken back next, of what was done here, and what was taken back last. */
  undo: TermEdit | null;
  redo: TermEdit | null;
}

export interface TermImportView extends TermStep {
  concepts: number;
  merged: number;
  skipped: number;
  problems: { line: number; reason: TermProblemReason; detail?: string }[];
}

export const termProblemReasons = [
  'damaged-xml',
  'not-closed',
  'damaged-text',
  'too-long',
  'no-term',
  'no-language',
  'section-language',
  'unknown-status',
] as const;
export type TermProblemReason = (typeof termProblemReasons)[number];
