import { readFileSync } from 'node:fs';
import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/document/document.ts';
import { readOk } from '../read-ok.ts';

/** A run for every character, as if Word had cut the text at random. */
function runsOf({ content: { text, marks } }: Block): TextRun[] {
  return [...text].map((character, index) => {
    const at = [...text].slice(0, index).join('').length;
    const has = (type: string) =>
      marks.some((mark) => mark.type === type && mark.start <= at && at < mark.end);
    const style = { bold: has('bold'), italics: has('italic'), superScript: has('superscript') };
    return character === '\n' ? new TextRun({ break: 1 }) : new TextRun({ ...style, text: character });
  });
}

test.each(['km', 'en'])(
  'the sample as a Word file gives the blocks of its Markdown: %s',
  async (language) => {
    const file = new URL(`../../../resources/sample/sample.${language}.md`, import.meta.url);
    const { blocks } = readOk('a.md', readFileSync(file));
    const children = blocks.map((block) => {
      const numbering = block.kind === 'list-item' ? { numbering: { reference: 'list', level: 0 } } : {};
      return new Paragraph({ ...numbering, children: runsOf(block) });
    });
    const document = new Document({
      numbering: {
        config: [{ reference: 'list', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
      },
      sections: [{ children }],
    });
    expect(readOk('a.docx', new Uint8Array(await Packer.toBuffer(document))).blocks).toEqual(blocks);
  },
);
