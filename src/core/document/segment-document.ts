import { slice } from '../text/rich-text.ts';
import { splitSentences } from '../text/split-sentences.ts';
import {
  type Block,
  type DocumentSegment,
  mostSegments,
  type ReadNote,
  type SegmentedDocument,
  type TextDocument,
} from './document.ts';
import { joinBrokenParagraphs } from './join-broken-paragraphs.ts';
import { splitLines, type OpenLists } from './split-lines.ts';

/** A heading is one segment a line, unless it is so long (in UTF-16 units) that it is none. */
const longestHeading = 240;

function rangesOf(block: Block, language: string): { start: number; end: number }[] {
  const { text } = block.content;
  if (block.kind !== 'heading' || text.length > longestHeading) {
    return splitSentences(text, language, mostSegments);
  }
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const sentences = splitSentences(line, language);
    const [first, last] = [sentences.at(0), sentences.at(-1)];
    if (first && last) ranges.push({ start: at + first.start, end: at + last.end });
    at += line.length + 1;
  }
  return ranges;
}

/**
 * Cuts a document into segments: paragraphs cut by a page break are joined, list lines become list items,
 * wraps within running text are undone, the rest is cut at line and sentence ends. Every character that is
 * no white space is in exactly one segment; no segment holds a "\n". A document of more segments than `mostSegments`
 * is not cut to its end.
 */
export function segmentDocument(document: TextDocument, language: string): SegmentedDocument {
  const joined = joinBrokenParagraphs(document.blocks, language);
  const blocks: Block[] = [];
  const places: number[] = [];
  const listNotes: ReadNote[] = [];
  const open: OpenLists = new Map();
  for (const block of joined.blocks) {
    places.push(blocks.length);
    for (const part of splitLines(block, open)) {
      if (part.isListed) listNotes.push({ code: 'list-from-text', block: blocks.length });
      blocks.push(part.block);
    }
  }
  const moved = (note: ReadNote, place: number | undefined) =>
    place === undefined ? note : { ...note, block: places[place] ?? place };
  const notes = [
    ...document.notes.map((note) =>
      moved(note, note.block === undefined ? undefined : joined.places[note.block]),
    ),
    ...joined.notes.map((note) => moved(note, note.block)),
    ...listNotes,
  ];
  const segments: DocumentSegment[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const { start, end } of rangesOf(block, language)) {
      segments.push({ block: index, start, end, content: slice(block.content, start, end) });
    }
    if (segments.length > mostSegments) break;
  }
  const { comments } = document;
  return { blocks, segments, notes, ...(comments ? { comments } : {}) };
}
