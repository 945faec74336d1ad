import { bilingual } from './bilingual.ts';
import { markdown } from './markdown.ts';
import { openDocument } from './open-document.ts';
import { pagesAndTexts } from './pages-and-texts.ts';
import { tables } from './tables.ts';
import { word } from './word.ts';

/** A file made to keep a reader busy: its name, how it is made, and what becomes of it, so many rows or the code of a refusal. */
export type Crafted = readonly [
  what: string,
  name: string,
  outcome: number | string,
  make: () => string | Uint8Array,
];

/** Small or large, each is read or refused soon and in little memory: `npm run bench -- hostile` measures them. */
export const crafted: readonly Crafted[] = [
  ...pagesAndTexts,
  ...markdown,
  ...bilingual,
  ...tables,
  ...word,
  ...openDocument,
];
