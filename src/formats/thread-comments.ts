import type { DocumentComment } from '../core/document/document.ts';
import type { NoteList } from './note-list.ts';

/** A comment as a document holds it. */
export interface FoundComment extends Omit<DocumentComment, 'start' | 'end' | 'answers'> {
  /** By which answers name it; empty where it has no name. */
  key: string;
  /** The key of the comment that it answers; empty for none. */
  parent: string;
  /** Null where the text says nowhere that it stands there. */
  range: { start: number; end: number } | null;
}

/**
 * Comments in the order of their places, answers after what they answer, and on its words where they have none of their
 * own. What says nothing is left out, and what stands nowhere too, with a note.
 */
export function threadComments(found: readonly FoundComment[], notes: NoteList): DocumentComment[] {
  const said = found.filter(({ text }) => text !== '');
  const known = new Set(said.filter(({ range }) => range !== null).map(({ key }) => key));
  known.delete('');
  const answers = Map.groupBy(said, ({ key, parent }) => (known.has(parent) && parent !== key ? parent : ''));
  const first = (answers.get('') ?? []).flatMap((one) => (one.range ? [{ ...one, range: one.range }] : []));
  first.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const list: DocumentComment[] = [];
  const placed = new Set<string>();
  for (const top of first) {
    const at = list.length;
    const waiting: FoundComment[] = [top];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { key, parent: _, range: __, ...comment } = one;
      list.push({ ...top.range, ...comment, answers: list.length === at ? null : at });
      if (key === '' || placed.has(key)) continue;
      placed.add(key);
      for (const answer of (answers.get(key) ?? []).toReversed()) waiting.push(answer);
    }
  }
  for (let left = said.length - list.length; left > 0; left -= 1) notes.leftOut('comment');
  if (list.length > 0) notes.add({ code: 'comments-taken', count: list.length });
  return list;
}
