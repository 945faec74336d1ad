import { decode } from '../../formats/text/decode.ts';
import type { ReadSide } from './read-side.ts';

export interface PlacedSegment {
  text: string;
  /** Half-open, in UTF-16 units: see `placeSegments`. */
  start: number;
  end: number;
}

/**
 * Segments with their places: in the decoded text of a plain text file, or in the texts of the blocks joined
 * by "\n\n" where the file is anything else.
 */
export function placeSegments({ format, bytes, document }: ReadSide): PlacedSegment[] {
  if (format === 'text') return placeInFile(decode(bytes).text, document);
  const starts: number[] = [];
  let length = 0;
  for (const { content } of document.blocks) {
    starts.push(length);
    length += content.text.length + 2;
  }
  return document.segments.map(({ block, start, end, content }) => ({
    text: content.text,
    start: starts[block]! + start,
    end: starts[block]! + end,
  }));
}

/**
 * Reading only ever takes white space, control characters and list marks out of a plain text, so every other
 * character of the segments is found again by walking along the file.
 */
function placeInFile(file: string, document: ReadSide['document']): PlacedSegment[] {
  let at = 0;
  let block = -1;
  const walk = (text: string) => {
    let start = -1;
    for (let index = 0; index < text.length; index += 1) {
      if (/\s/.test(text[index]!)) continue;
      const found = file.indexOf(text[index]!, at);
      if (found < 0) break;
      if (start < 0) start = found;
      at = found + 1;
    }
    return start < 0 ? at : start;
  };
  return document.segments.map((segment) => {
    if (segment.block !== block) {
      const { label } = document.blocks[segment.block]!;
      block = segment.block;
      if (label !== undefined && file.slice(at).trimStart().startsWith(label)) walk(label);
    }
    const { text } = segment.content;
    return { text, start: walk(text), end: at };
  });
}
