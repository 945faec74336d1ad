import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The tree of a Markdown text: CommonMark with GFM tables. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** Where a document proper begins, behind the YAML or TOML block that may stand before it. */
export function bodyStart(text: string): number {
  const match = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\n\1[ \t]*(?:\r?\n|$)/.exec(text);
  const lines = match?.[2]?.split('\n') ?? [];
  const isField = (line: string) => /^(?:\s|#|$|- |[\w."'-]+\s*[:=])/.test(line);
  return match && lines.every(isField) ? match[0].length : 0;
}
