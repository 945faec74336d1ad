import type { RichText } from '../core/text/rich-text.ts';
import { blockContents } from './block-content.ts';
import type { NoteList } from './note-list.ts';
import type { RichTextBuilder } from './rich-text-builder.ts';

/** The contents of the blocks that a builder's text makes; noted where it is typed in a font that is no Unicode. */
export function takeContents(builder: RichTextBuilder, notes: NoteList): RichText[] {
  const contents = blockContents(builder.take());
  const font = builder.legacyFont;
  if (font !== null) for (const content of contents) notes.typedInLegacyFont(content, font);
  return contents;
}
