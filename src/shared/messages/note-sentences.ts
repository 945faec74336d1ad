import type { ReadNote } from '../../core/document/document.ts';
import type { Messages } from './messages.ts';

export interface NoteSentence {
  text: string;
  /** The block that it is about, where it is about one. */
  block: number | null;
}

/** What a reader noted, in sentences; lists found in the text are told together. Blocks count from 1. */
export function noteSentences(notes: readonly ReadNote[], words: Messages['importing']): NoteSentence[] {
  const lists = notes.filter((note) => note.code === 'list-from-text');
  const others = notes.filter((note) => note.code !== 'list-from-text');
  const sentences = others.map((note) => ({ text: sentence(note, words), block: note.block ?? null }));
  const [first] = lists;
  if (!first) return sentences;
  const blocks = lists.flatMap(({ block }) => (block === undefined ? [] : block + 1));
  const text = words.notes['list-from-text']({ blocks: runs(blocks), count: lists.length });
  return [...sentences, { text, block: first.block ?? null }];
}

function sentence(note: ReadNote, words: Messages['importing']): string {
  const { detail = '', count = 1, block = 0 } = note;
  switch (note.code) {
    case 'joined-across-break':
      return words.notes['joined-across-break']({ block: block + 1 });
    case 'encoding-guessed':
      return words.notes['encoding-guessed']({ detail });
    case 'legacy-font':
      return words.notes['legacy-font']({ block: block + 1 });
    case 'broken-khmer':
      return words.notes['broken-khmer'];
    case 'unproofed':
      return words.notes.unproofed;
    case 'comments-taken':
      return words.notes['comments-taken']({ count });
    case 'left-out':
      return words.notes['left-out']({ detail: words.leftOut[detail] ?? detail, count });
    case 'tracked-changes-accepted':
      return words.notes['tracked-changes-accepted']({ count });
    case 'list-from-text':
      return words.notes['list-from-text']({ blocks: String(block + 1), count });
  }
}

/** Ascending numbers with runs drawn together: "3–6, 9". */
export function runs(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
