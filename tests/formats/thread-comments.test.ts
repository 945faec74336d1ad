import { expect, test } from 'vitest';
import { NoteList } from '../../src/formats/note-list.ts';
import { type FoundComment, threadComments } from '../../src/formats/thread-comments.ts';

const comment = (key: string, parent: string, start: number | null): FoundComment => ({
  author: 'Sok',
  at: '',
  text: `Comment ${key}.`,
  resolved: false,
  key,
  parent,
  range: start === null ? null : { start, end: start + 1 },
});

test('answers stand behind what they answer, on its words, in the order of their document', () => {
  const found = [
    comment('d', '', 9),
    comment('a', '', 3),
    comment('b', 'a', null),
    comment('e', 'nobody', 4),
    comment('c', 'a', null),
  ];
  const list = threadComments(found, new NoteList());
  expect(list.map(({ text, start, answers }) => [text, start, answers])).toEqual([
    ['Comment a.', 3, null],
    ['Comment b.', 3, 0],
    ['Comment c.', 3, 0],
    ['Comment e.', 4, null],
    ['Comment d.', 9, null],
  ]);
});

test('a hundred thousand comments that answer one another are one thread', () => {
  const found = Array.from({ length: 100_000 }, (_, at) =>
    comment(`${at}`, at === 0 ? '' : `${at - 1}`, at === 0 ? 0 : 1),
  );
  const list = threadComments(found, new NoteList());
  expect(list).toHaveLength(100_000);
  expect(list.slice(1).every(({ answers }) => answers === 0)).toBe(true);
});
