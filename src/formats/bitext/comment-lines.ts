import type { BitextComment } from './bitext.ts';

/** A comment as a line of a table or a note: who, when, and what they say. */
export function commentLine({ author, at, text, resolved }: BitextComment): string {
  const who = [author.replace(/[[\]\n]/g, ' '), at, ...(resolved ? ['resolved'] : [])].filter(Boolean);
  return who.length === 0 ? text : `[${who.join(' · ')}] ${text}`;
}

const head = /^\[([^[\]\n]+)\] ?/;
const moment = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/;

/** A comment from its line; a text that does not begin like one is a comment by nobody in particular. */
export function readComment(line: string): BitextComment {
  const found = head.exec(line);
  const parts = found?.[1]?.split(' · ') ?? [];
  const isHead = parts.length > 1 || moment.test(parts[0] ?? '');
  if (!found || !isHead) return { author: '', at: '', text: line };
  const text = line.slice(found[0].length);
  const resolved = parts.at(-1) === 'resolved';
  if (resolved) parts.pop();
  const at = moment.test(parts.at(-1) ?? '') ? parts.pop()! : '';
  return { author: parts.join(' · '), at, text, ...(resolved ? { resolved } : {}) };
}

/** All comments of a row in one cell, an empty line between them. */
export function commentCell(comments: readonly BitextComment[]): string {
  return comments.map((comment) => commentLine(comment).replace(/\n{2,}/g, '\n')).join('\n\n');
}

export function readCommentCell(text: string): BitextComment[] {
  return text
    .split(/\n\s*\n|\n(?=\[[^[\]\n]+ · [^[\]\n]+\])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readComment);
}
