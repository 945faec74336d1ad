import type { RichText } from '../text/rich-text.ts';

/** The most segments that a document is cut into, and a project holds on one side. */
export const mostSegments = 60_000;

export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'header',
  'footer',
  'footnote',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Where a table cell stands, counted from 0. */
export interface Cell {
  table: number;
  row: number;
  column: number;
}

/** What a block is, without its text. */
export interface BlockShape {
  kind: BlockKind;
  /** Heading level from 1, or nesting of a list item from 0. */
  level?: number;
  /** A list mark that is not part of the text, as a reader sees it: "1.", "(a)", "•". */
  label?: string;
  cell?: Cell;
}

/** A block of a document as a reader found it. "\n" in its text is a line break inside the block. */
export interface Block extends BlockShape {
  content: RichText;
}

/** Something about the reading that its user should know; `block` counts from 0 into the blocks. */
export interface ReadNote {
  code:
    | 'joined-across-break'
    | 'encoding-guessed'
    | 'left-out'
    | 'tracked-changes-accepted'
    | 'comments-taken'
    | 'list-from-text'
    | 'legacy-font'
    | 'broken-khmer'
    | 'unproofed';
  block?: number;
  /** What is named in the sentence: an encoding, a kind of content. */
  detail?: string;
  count?: number;
}

/**
 * What somebody says of a document's text. `[start, end)` counts its letters, the UTF-16 units that are no white
 * space, in reading order: joining and cutting paragraphs does not move it.
 */
export interface DocumentComment {
  start: number;
  end: number;
  author: string;
  /** ISO 8601; empty where the document does not say. */
  at: string;
  text: string;
  resolved: boolean;
  /** Index of the comment that it answers. */
  answers: number | null;
}

/** What every reader returns: a document as a list of blocks in reading order. */
export interface TextDocument {
  blocks: Block[];
  notes: ReadNote[];
  comments?: DocumentComment[];
}

/** A segment of a document: `[start, end)` of a block's text, its content without outer white space. */
export interface DocumentSegment {
  /** Index of the block. */
  block: number;
  start: number;
  end: number;
  content: RichText;
}

/** A document cut into segments. Joining broken paragraphs may have made fewer blocks than were read. */
export interface SegmentedDocument {
  blocks: Block[];
  segments: DocumentSegment[];
  notes: ReadNote[];
  comments?: DocumentComment[];
}
