import { expect, test } from 'vitest';
import { dateInWords } from '../../../src/shared/messages/date-in-words.ts';

test('a day has the name of its month in the language of the window', () => {
  const day = new Date(2024, 2, 1, 12);
  expect(dateInWords(day, 'en')).toBe('1 March 2024');
  expect(dateInWords(day, 'km')).toBe('1 មីនា 2024');
  expect(dateInWords(new Date(2026, 11, 31, 12), 'km')).toBe('31 ធ្នូ 2026');
});
