import type { Block, BlockKind, TextDocument } from '../../../src/core/document/document.ts';
import { segmentDocument } from '../../../src/core/document/segment-document.ts';
import { plain } from '../../../src/core/text/rich-text.ts';

export function block(text: string, kind: BlockKind = 'paragraph'): Block {
  return { kind, content: plain(text) };
}

/** A document of paragraphs, as a reader of plain text gives it: one for each part between blank lines. */
export function paragraphs(text: string): TextDocument {
  return {
    blocks: text
      .trim()
      .split(/\n{2,}/)
      .map((part) => block(part)),
    notes: [],
  };
}

export function segmentTexts(text: string, language: string): string[] {
  return segmentDocument(paragraphs(text), language).segments.map(({ content }) => content.text);
}
