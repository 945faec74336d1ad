import { readDigits } from './read-digits.ts';
import { readNumberWords } from './read-number-words.ts';
import type { NumberFound } from './number-found.ts';
import { percentSignAt } from './percent-sign-at.ts';

export { foldDigits } from './fold-digits.ts';
export type { NumberFound } from './number-found.ts';

/** The numbers in a text, in order: in digits of either script, and in the words of its language. */
export function readNumbers(text: string, language: string): NumberFound[] {
  const written = readDigits(text, language);
  const inDigits = (start: number, end: number) =>
    written.some((number) => number.start < end && start < number.end);
  const spelled = readNumberWords(text, language)
    .filter(({ start, end }) => !inDigits(start, end))
    .map((number) => withPercent(number, text));
  return [...written, ...spelled].sort((a, b) => a.start - b.start);
}

function withPercent(number: NumberFound, text: string): NumberFound {
  const end = percentSignAt(text, number.end);
  return end === null ? number : { ...number, percent: true, signed: { start: number.start, end } };
}
