import type { Bead } from '../core/align/bead.ts';
import type { BlockShape, ReadNote } from '../core/document/document.ts';
import type { RichText } from '../core/text/rich-text.ts';

/** What the window shows of documents that were read and paired, before a project is made of them. */

export interface SideReading {
  name: string;
  format: string;
  sha256: string;
  /** Guessed from the text, or as asked for. */
  language: string;
  blocks: (BlockShape & { segments: RichText[] })[];
  segments: number;
  characters: number;
  notes: ReadNote[];
}

export interface Reading {
  source: SideReading;
  target: SideReading | null;
  /** Beads over the segments of both sides, counted in reading order. */
  beads: Bead[];
  title: string;
}
