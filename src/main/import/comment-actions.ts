import type { DocumentComment, DocumentSegment } from '../../core/document/document.ts';
import type { Action, Body } from '../../core/review/change.ts';
import { commentLine } from '../../formats/bitext/comment-lines.ts';
import type { ReadPair } from './read-pair.ts';

/** The longest text of a comment, in UTF-16 units. */
const longest = 20_000;
/** What anchors may say together, and each, of the texts that they stand in; comments beyond stand on their whole rows. */
const mostAnchored = { all: 10_000_000, each: 200_000 };

/**
 * The comments of the documents as changes that say them here, on the same words, with who wrote them when. They
 * are signed by whoever makes the project, who vouches for them. `body` is the import of the pair.
 */
export function commentActions({ source, target }: ReadPair, body: Body<'import'>): Action[] {
  let anchored = 0;
  return (['source', 'target'] as const).flatMap((side): Action[] => {
    const document = (side === 'source' ? source : target)?.document;
    const segments = body[side]?.segments;
    if (!document?.comments || !segments) return [];
    const rowOf = new Map(body.rows.flatMap((row) => row[side].map((segment) => [segment, row.id] as const)));
    const placed = placesOf(document.comments, document.segments);
    return document.comments.flatMap((comment, index): Action[] => {
      const { segment, start, end } = placed[index]!;
      const { id, content } = segments[segment]!;
      const name = (of: number) => `${side === 'source' ? 's' : 't'}c${of + 1}`;
      const thread = comment.answers === null ? null : name(comment.answers);
      const text = commentLine({ ...comment, at: comment.at.slice(0, 10), resolved: false }).slice(
        0,
        longest,
      );
      const isAnchored =
        thread === null &&
        end > start &&
        content.text.length <= mostAnchored.each &&
        (anchored += content.text.length) <= mostAnchored.all;
      const anchor = { segment: id, start, end, text: content.text };
      const row = rowOf.get(id)!;
      const said = {
        kind: 'comment',
        body: {
          comment: name(index),
          row,
          thread,
          text,
          ...(isAnchored ? { anchor } : {}),
        },
      } satisfies Action;
      if (!comment.resolved || thread !== null) return [said];
      return [said, { kind: 'resolve', body: { thread: name(index), resolved: true } }];
    });
  });
}

/** The segment in which each comment begins, and the stretch of it that the comment stands on. */
function placesOf(comments: readonly DocumentComment[], segments: readonly DocumentSegment[]) {
  const begins = [0];
  for (const { content } of segments) begins.push(begins.at(-1)! + content.text.replace(/\s/g, '').length);
  const offsets = new Map<number, number[]>();
  const offsetsIn = (segment: number) => {
    const known = offsets.get(segment) ?? letterOffsets(segments[segment]!.content.text);
    offsets.set(segment, known);
    return known;
  };
  return comments.map(({ start, end }) => {
    const isIn = (index: number) => begins[index + 1]! > Math.min(start, begins.at(-1)! - 1);
    const segment = lowest(segments.length - 1, isIn);
    const { text } = segments[segment]!.content;
    const letters = offsetsIn(segment);
    const offsetOf = (letter: number) => letters[letter - begins[segment]!] ?? text.length;
    const from = offsetOf(start);
    const stop = offsetOf(Math.max(begins[segment]!, end - 1)) + 1;
    return { segment, start: from, end: end > start ? Math.max(from, Math.min(stop, text.length)) : from };
  });
}

/** The lowest number up to `last` that fits, of numbers of which all fit above one. */
function lowest(last: number, fits: (number: number) => boolean): number {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where each letter of a text stands, in UTF-16 units. */
function letterOffsets(text: string): number[] {
  return Array.from(text.matchAll(/\S/g), ({ index }) => index);
}
