import { readFlowing } from '../../src/formats/read-flowing.ts';
import type { ReadProblem } from '../../src/formats/read-result.ts';
import type { Block, TextDocument } from '../../src/core/document/document.ts';
import type { RichText } from '../../src/core/text/rich-text.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The document that must come out of a file. */
export function readOk(name: string, file: Uint8Array | string): TextDocument {
  const result = readFlowing(name, typeof file === 'string' ? bytesOf(file) : file);
  if (!result.ok) throw new Error(`${name} was not read: ${JSON.stringify(result.problem)}`);
  return result.document;
}

/** Why a file is not read. */
export function problemOf(name: string, file: Uint8Array | string): ReadProblem | undefined {
  const result = readFlowing(name, typeof file === 'string' ? bytesOf(file) : file);
  return result.ok ? undefined : result.problem;
}

/** A content with its marks shown: "a <b>c</b>", as easy to read in a test as it is to write. */
export function shown({ text, marks }: RichText): string {
  const signs = { link: 'a', bold: 'b', italic: 'i', underline: 'u', superscript: 'sup', subscript: 'sub' };
  const nested = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  for (let at = 0; at <= text.length; at += 1) {
    for (const mark of nested.toReversed()) if (mark.end === at) out += `</${signs[mark.type]}>`;
    for (const mark of nested) {
      if (mark.start === at) out += mark.href ? `<a ${mark.href}>` : `<${signs[mark.type]}>`;
    }
    out += text[at] ?? '';
  }
  return out;
}

export function shownBlocks(blocks: readonly Block[]): string[] {
  return blocks.map(({ content }) => shown(content));
}
