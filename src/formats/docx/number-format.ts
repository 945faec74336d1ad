import { khmerDigits } from '../../core/text/khmer-digits.ts';

const romanDigits: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, digits] of romanDigits) {
    for (; rest >= worth; rest -= worth) text += digits;
  }
  return text;
}

/** a … z, aa, bb …, as Word counts with letters. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(!teen && ['th', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

/** A list number in a format of ECMA-376 part 1, 17.18.59; decimal for those that we do not know. */
export function formatNumber(value: number, format: string): string {
  const inRange = value >= 1 && value <= 3999;
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return inRange ? letters(value) : String(value);
    case 'upperLetter':
      return inRange ? letters(value).toUpperCase() : String(value);
    case 'lowerRoman':
      return inRange ? roman(value) : String(value);
    case 'upperRoman':
      return inRange ? roman(value).toUpperCase() : String(value);
    case 'ordinal':
      return ordinal(value);
    case 'khmerNumbers':
      return khmerDigits(value);
    default:
      return String(value);
  }
}
