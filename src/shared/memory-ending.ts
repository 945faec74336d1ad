/** What the names of translation memories end with. */
export const memoryEnding = '.bkm';
