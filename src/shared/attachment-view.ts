import type { Problem } from './problem.ts';

export const attachmentKinds = ['memory', 'terms'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** A memory or termbase that a project uses in this installation. */
export interface Attachment {
  /** Its file. */
  path: string;
  /** Whole percent that its matches count less. */
  penalty: number;
  /** What is approved, or added, in the project may be written to it. */
  writable: boolean;
}

/** The same as a window shows it. */
export interface AttachmentView extends Attachment {
  /** The file's name without folder and ending. */
  name: string;
  /** There is no such file now; a writable one is made when there is something to write. */
  missing: boolean;
  /** Why what was approved has not gone into this memory yet, and waits; null where nothing does. */
  waits: Problem | null;
}
