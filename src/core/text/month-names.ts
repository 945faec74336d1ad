import { matchKey } from './match-key.ts';

/** January to December in Khmer. */
export const khmerMonthNames: readonly string[] = [
  'មករា',
  'កុម្ភៈ',
  'មីនា',
  'មេសា',
  'ឧសភា',
  'មិថុនា',
  'កក្កដា',
  'សីហា',
  'កញ្ញា',
  'តុលា',
  'វិច្ឆិកា',
  'ធ្នូ',
];
const khmerVariants: [name: string, month: number][] = [
  ['មិនា', 3],
  ['កុម្ភះ', 2],
];
const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Gregorian month, 1 to 12, by the match key of its Khmer name. */
export const khmerMonths: ReadonlyMap<string, number> = new Map([
  ...khmerMonthNames.map((name, i) => [matchKey(name), i + 1] as const),
  ...khmerVariants.map(([name, month]) => [matchKey(name), month] as const),
]);

/** Gregorian month, 1 to 12, by the lower-case English name or its abbreviation. */
export const englishMonths: ReadonlyMap<string, number> = new Map([
  ...english.map((name, i) => [name, i + 1] as const),
  ...english.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9] as const,
]);
