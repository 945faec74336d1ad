import type { BlockShape } from '../core/document/document.ts';
import type { OfficialLine } from '../core/text/official-lines.ts';
import type { RichText } from '../core/text/rich-text.ts';
import type { Letterhead } from './letterhead/template.ts';

/** A block's shape with a name that is the same wherever the block is met again. */
export type PublicationBlock = BlockShape & { id: string };

/** A segment and the block it stands in. */
export interface PublicationSegment {
  content: RichText;
  block: PublicationBlock;
}

export interface PublicationRow {
  source: PublicationSegment[];
  target: PublicationSegment[];
  approved: boolean;
}

/** What is said about a publication's making, at its end and, for a draft, on every page. */
export interface Provenance {
  draft: boolean;
  /**
   * Rows that are not approved, by state, or undecided between two texts. `changesRequested` counts again rows of the
   * other four.
   */
  open: { new: number; translated: number; reviewed: number; undecided: number; changesRequested: number };
  approved: number;
  /** Rows that say something. */
  rows: number;
  version: string;
  /** ISO day: "2026-03-12". */
  date: string;
  /** The latest sign-off, where there is one; `by` is null when names are left out. */
  signOff: { by: string | null; at: string; document: string; holds: boolean } | null;
  /** The three lists are empty when names are left out. */
  translatedBy: string[];
  reviewedBy: string[];
  approvedBy: string[];
  sourceName: string;
  sourceSha256: string;
  /** Rows whose source says something else than its file, because an error in it was corrected. */
  sourceCorrected: number;
  app: string;
}

/** Everything that a published document says, whatever its format. Languages are BCP 47 tags: "km", "en". */
export interface Publication {
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  rows: PublicationRow[];
  /** The translation alone, block by block in its own order. */
  target: { block: PublicationBlock; content: RichText }[];
  provenance: Provenance;
  letterhead?: Letterhead;
  /** What the document's own first rows say in place of the official lines of a letterhead. */
  lifted?: Partial<Record<OfficialLine, { km?: string; en?: string }>>;
}

export const publicationFormats = ['docx', 'html', 'markdown', 'text'] as const;
export type PublicationFormat = (typeof publicationFormats)[number];
export type PublicationLayout = 'bilingual' | 'target';
