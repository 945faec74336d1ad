import type { RichText } from '../../core/text/rich-text.ts';
import type { Reading, SideReading } from '../../shared/reading-view.ts';
import type { ReadPair } from './read-pair.ts';
import type { ReadSide } from './read-side.ts';

/** What the window shows of a reading before a project is made of it. */
export function viewReading({ source, target, beads, title }: ReadPair): Reading {
  return { source: viewSide(source), target: target && viewSide(target), beads, title };
}

function viewSide({ name, format, sha256, language, document }: ReadSide): SideReading {
  const segments: RichText[][] = document.blocks.map(() => []);
  for (const { block, content } of document.segments) segments[block]!.push(content);
  return {
    name,
    format,
    sha256,
    language,
    blocks: document.blocks.map(({ content: _content, ...shape }, index) => ({
      ...shape,
      segments: segments[index]!,
    })),
    segments: document.segments.length,
    characters: document.blocks.reduce((sum, { content }) => sum + content.text.length, 0),
    notes: document.notes,
  };
}
