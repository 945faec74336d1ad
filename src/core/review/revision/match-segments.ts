import type { SegmentedDocument } from '../../document/document.ts';
import { slice, type RichText } from '../../text/rich-text.ts';
import { commonIn, cutLikeBefore, visible } from './cut-like-before.ts';
import { bigramsOf, likeness, rememberingBigrams } from './likeness.ts';
import { legibleText } from './legible.ts';
import { gaps, leastAlike, matchBlocks, pairMoved } from './match-blocks.ts';
import { draftOf, type OldBlock, type OldPiece } from './old-version.ts';
import { pairInOrder } from './pair-in-order.ts';

/** A segment of the new version, and what it comes of. */
export interface NewPiece {
  /** Index of its block in the new document. */
  block: number;
  /** What stands between it and the one before it in its block. */
  before: string;
  content: RichText;
  /** The segment that it is, whether or not it says the same. */
  was: OldPiece | null;
  /** The segment from which it was parted. */
  of: OldPiece | null;
}

export interface SegmentMatch {
  /** The block of the project that each block of the new document is. */
  blocks: (OldBlock | null)[];
  pieces: NewPiece[];
  /** Segments whose text went into that of another. */
  absorbed: Map<OldPiece, OldPiece>;
}

/** Within one block a piece may change more, as long as so much of it is shared. */
const leastShared = 0.35;

/** Finds the segments of the project in a new version of their document: blocks first, then segments within and between. */
export function matchSegments(before: readonly OldBlock[], document: SegmentedDocument): SegmentMatch {
  const texts = document.blocks.map(({ content }) => content.text);
  const blocks = matchBlocks(before, texts);
  const ranges = texts.map((): [number, number][] => []);
  for (const { block, start, end } of document.segments) ranges[block]!.push([start, end]);
  const absorbed = new Map<OldPiece, OldPiece>();
  const pieces = texts.flatMap((text, index) => {
    const content = document.blocks[index]!.content;
    const old = blocks[index] ?? null;
    const cut = old
      ? piecesOf(old, text, ranges[index]!, absorbed)
      : ranges[index]!.map((range) => ({ range }));
    return cut.map(({ range: [start, end], was = null, of = null }: Cut, at): NewPiece => {
      const gap = at === 0 ? 0 : cut[at - 1]!.range[1];
      return {
        block: index,
        before: text.slice(gap, start).slice(0, 100),
        content: slice(content, start, end),
        was,
        of,
      };
    });
  });
  matchLeft(before, pieces, absorbed);
  return { blocks, pieces, absorbed };
}

interface Cut {
  range: [number, number];
  was?: OldPiece | null;
  of?: OldPiece | null;
}

/** Cuts a block like the one that it was, and finds the segments of that in it. */
function piecesOf(
  { pieces, texts }: OldBlock,
  text: string,
  found: readonly [number, number][],
  absorbed: Map<OldPiece, OldPiece>,
): Cut[] {
  for (const which of ['draft', 'now'] as const) {
    const same =
      pieces.length === found.length &&
      found.every(
        ([start, end], at) => texts[which].slice(...pieces[at]!.at[which]) === text.slice(start, end),
      );
    if (same) return found.map((range, at) => ({ range, was: pieces[at]! }));
  }
  const which = nearer(texts, text);
  const { ranges, shared } = cutLikeBefore(
    { text: texts[which], ranges: pieces.map(({ at }) => at[which]) },
    { text, ranges: found },
  );
  const cuts = ranges.map((range): Cut => ({ range: [...range] }));
  const size = (piece: OldPiece) => visible(texts[which].slice(...piece.at[which]));
  const common = (piece: OldPiece, { range }: Cut) => commonIn(shared, text, piece.at[which], range);
  const alike = (i: number, j: number) => {
    const [piece, cut] = [pieces[i]!, cuts[j]!];
    if (pieces.length === 1 && cuts.length === 1) return 1;
    return (2 * common(piece, cut)) / (size(piece) + visible(text.slice(...cut.range)));
  };
  for (const [i, j] of pairInOrder(pieces.length, cuts.length, alike, leastShared)) cuts[j]!.was = pieces[i]!;
  const matched = new Set(cuts.map(({ was }) => was));
  for (const cut of cuts) {
    if (cut.was) continue;
    const half = visible(text.slice(...cut.range)) / 2;
    cut.of = pieces.find((piece) => matched.has(piece) && common(piece, cut) >= half) ?? null;
  }
  for (const piece of pieces) {
    if (matched.has(piece)) continue;
    const into = cuts.find((cut) => cut.was && common(piece, cut) >= size(piece) / 2);
    if (into) absorbed.set(piece, into.was!);
  }
  return cuts;
}

function nearer({ draft, now }: OldBlock['texts'], text: string): 'draft' | 'now' {
  if (draft === now) return 'draft';
  const grams = bigramsOf(text);
  return likeness(bigramsOf(now), grams) > likeness(bigramsOf(draft), grams) ? 'now' : 'draft';
}

/** Segments that went into another block: alike ones in order, equal ones wherever they are. */
function matchLeft(
  before: readonly OldBlock[],
  pieces: NewPiece[],
  absorbed: ReadonlyMap<OldPiece, OldPiece>,
) {
  const olds = before.flatMap((block) => block.pieces);
  const places = new Map(olds.map((piece, index) => [piece, index]));
  const found = pieces.map(({ was }) => (was ? places.get(was)! : null));
  const free = new Set(olds.keys());
  for (const index of found) if (index !== null) free.delete(index);
  for (const piece of absorbed.keys()) free.delete(places.get(piece)!);
  const open = () => pieces.flatMap(({ was, of }, j) => (was || of ? [] : [j]));
  const take = (i: number, j: number) => {
    pieces[j]!.was = olds[i]!;
    found[j] = i;
    free.delete(i);
  };
  const gramsOf = rememberingBigrams();
  const alike = ({ segment }: OldPiece, { content }: NewPiece) =>
    [draftOf(segment), segment.content].reduce(
      (most, text) =>
        Math.max(most, text.text === content.text ? 1 : likeness(gramsOf(text.text), gramsOf(content.text))),
      0,
    );
  for (const [left, right] of gaps(found, olds.length, free, new Set(open()))) {
    const pairs = pairInOrder(
      left.length,
      right.length,
      (i, j) => alike(olds[left[i]!]!, pieces[right[j]!]!),
      leastAlike,
    );
    for (const [i, j] of pairs) take(left[i]!, right[j]!);
  }
  const news = pieces.map(({ content }) => legibleText(content.text));
  for (const textOf of [draftOf, ({ content }: OldPiece['segment']) => content]) {
    const keys = olds.map(({ segment }, index) => (free.has(index) ? legibleText(textOf(segment).text) : ''));
    for (const [i, j] of pairMoved([...free], keys, open(), news)) take(i, j);
  }
}
