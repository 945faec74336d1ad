import { translationError } from '../../core/review/change-parts.ts';
import type { BitextComment } from './bitext.ts';

/** A comment as a line of a table or a note: who, when, whether it answers or is closed, the error that it is, what it says. */
export function commentLine(comment: BitextComment): string {
  const { author, at, text, reply, resolved, declined, error } = comment;
  const outcome = resolved ? [declined ? 'declined' : 'resolved'] : [];
  const kind = error ? [`${error.severity} ${error.category}`] : [];
  const told = [...(reply ? ['reply'] : []), ...kind, ...outcome];
  const who = [author.replace(/[[\]\n]/g, ' '), at, ...told].filter(Boolean);
  return who.length === 0 ? text : `[${who.join(' · ')}] ${text}`;
}

/** A comment of another program as it is said here: with its author ahead, unless one that it was taken from stands there. */
export function hearsay({ author, at, text }: BitextComment): string {
  return isHeaded(text) ? text : commentLine({ author, at, text });
}

const head = /^\[([^[\]\n]+)\] ?/;
const moment = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/;

function headIn(line: string): string[] | null {
  const parts = head.exec(line)?.[1]?.split(' · ') ?? [];
  return parts.length > 1 || moment.test(parts[0] ?? '') ? parts : null;
}

const isHeaded = (line: string) => headIn(line)?.some((part) => moment.test(part)) ?? false;

/** A comment from its line; a text that does not begin like one is a comment by nobody in particular. */
export function readComment(line: string): BitextComment {
  const parts = headIn(line);
  if (!parts) return { author: '', at: '', text: line };
  const outcome = ['resolved', 'declined'].includes(parts.at(-1)!) ? parts.pop() : undefined;
  const error = errorIn(parts.at(-1));
  if (error) parts.pop();
  const isReply = parts.at(-1) === 'reply';
  if (isReply) parts.pop();
  const at = moment.test(parts.at(-1) ?? '') ? parts.pop()! : '';
  return {
    author: parts.join(' · '),
    at,
    text: line.slice(head.exec(line)![0].length),
    ...(isReply ? { reply: true } : {}),
    ...(outcome ? { resolved: true } : {}),
    ...(outcome === 'declined' ? { declined: true } : {}),
    ...(error ? { error } : {}),
  };
}

function errorIn(part = '') {
  const [severity, category, more] = part.split(' ');
  const read = translationError.safeParse({ severity, category });
  return read.success && more === undefined ? read.data : null;
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
