/** What is written for so many indexes, from 0, in one text. */
export const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
