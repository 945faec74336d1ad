import type { BlockShape } from '../core/document/document.ts';
import { concat, plain, type RichText } from '../core/text/rich-text.ts';
import { blockContents } from './block-content.ts';
import { joinSegments } from './join-segments.ts';
import type { Publication, PublicationSegment } from './publication.ts';

/** A block as writers see it: its text is tidy and not empty, and a label stands at its beginning only. */
export interface PublishedBlock extends BlockShape {
  content: RichText;
}

export interface PublishedRow {
  source: PublishedBlock[];
  target: PublishedBlock[];
  approved: boolean;
}

/** `content` as it may be published: without control characters, opaque codes and empty lines. */
function publishable(content: RichText): RichText {
  const parts = blockContents(content);
  return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [plain('\n'), part])));
}

/** A block as it is published; none where nothing is left of it to publish. */
export function published(
  shape: BlockShape & { id?: string },
  content: RichText,
  withLabel: boolean,
): PublishedBlock[] {
  const { id: _, label, ...rest } = shape;
  const tidy = publishable(content);
  if (tidy.text === '') return [];
  return [{ ...rest, ...(withLabel && label !== undefined ? { label } : {}), content: tidy }];
}

/** One side of a row: segments of one block that follow each other are one text. */
function publishSide(
  segments: readonly PublicationSegment[],
  language: string,
  begun: Set<string>,
): PublishedBlock[] {
  const runs: PublicationSegment[][] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    if (run?.[0]?.block.id === segment.block.id) run.push(segment);
    else runs.push([segment]);
  }
  return runs.flatMap((run) => {
    const block = run[0]?.block;
    if (!block) return [];
    const isFirst = !begun.has(block.id);
    begun.add(block.id);
    return published(
      block,
      joinSegments(
        run.map(({ content }) => content),
        language,
      ),
      isFirst,
    );
  });
}

/** The rows that say something. */
export function publishedRows(publication: Publication): PublishedRow[] {
  const begun = { source: new Set<string>(), target: new Set<string>() };
  return publication.rows
    .map(({ source, target, approved }) => ({
      source: publishSide(source, publication.sourceLanguage, begun.source),
      target: publishSide(target, publication.targetLanguage, begun.target),
      approved,
    }))
    .filter(({ source, target }) => source.length + target.length > 0);
}

export function publishedTarget({ target }: Publication): PublishedBlock[] {
  return target.flatMap(({ block, content }) => published(block, content, true));
}
