import type { RichText } from '../../text/rich-text.ts';
import type { Side } from '../change.ts';
import type { Project, Segment } from '../project.ts';

/** A block of the document that stands in the project, with the segments in it now. */
export interface OldBlock {
  id: string;
  pieces: OldPiece[];
  /** What the document that came in said, where the project has kept it, and what is said now. */
  texts: { draft: string; now: string };
}

export interface OldPiece {
  segment: Segment;
  /** Where its text lies in the block's, half-open, by either of its texts. */
  at: { draft: [number, number]; now: [number, number] };
}

/** The blocks of one side in the document's order, a block that was parted by others as often as it begins. */
export function oldVersion(project: Project, side: Side): OldBlock[] {
  const blocks: OldBlock[] = [];
  for (const id of project.segmentOrder[side]) {
    const segment = project.segments.get(id)!;
    let block = blocks.at(-1);
    if (block?.id !== segment.block) {
      blocks.push((block = { id: segment.block, pieces: [], texts: { draft: '', now: '' } }));
    }
    const { texts } = block;
    const gap = block.pieces.length > 0 ? segment.before : '';
    const take = (which: 'draft' | 'now', { text }: RichText): [number, number] => {
      const start = texts[which].length + gap.length;
      texts[which] += gap + text;
      return [start, texts[which].length];
    };
    const at = { draft: take('draft', draftOf(segment)), now: take('now', segment.content) };
    block.pieces.push({ segment, at });
  }
  return blocks;
}

/** What the document says of a segment; what was written here stands for itself. */
export function draftOf({ imported, content }: Segment): RichText {
  return imported ?? content;
}
