import { expect, test } from 'vitest';
import { endingsNamed, formatOfFileName } from '../../src/shared/export-kinds.ts';

test('the format follows from the name of the file', () => {
  expect(['a.docx', 'A.HTM', 'a.b.md', 'a.xliff', 'a.doc', 'docx'].map(formatOfFileName)).toEqual([
    'docx',
    'html',
    'markdown',
    'xliff',
    undefined,
    undefined,
  ]);
});

test('endings are named as a sentence names them, each once', () => {
  expect(endingsNamed(['docx', 'xliff', 'xliff12'])).toBe('.docx or .xlf');
});
