import { matchKeyWithOffsets } from './match-key.ts';
import { englishMonths, khmerMonths } from './month-names.ts';

/** A Gregorian date as it stands in a text, `[start, end)` in UTF-16 units. */
export interface DateFound {
  start: number;
  end: number;
  text: string;
  day?: number;
  /** The last day of a range within one month: "5-6 December". */
  endDay?: number;
  month?: number;
  year?: number;
}

type Parts = Omit<DateFound, 'start' | 'end' | 'text'>;

const named = (months: ReadonlyMap<string, number>) =>
  [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const km = named(khmerMonths);
const en = named(englishMonths);
const range = '(\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|to|and|&) ?(\\d{1,2})(?:st|nd|rd|th)?)?';
const kmRange = '(\\d{1,2})(?: ?(?:-|ដល់|និង) ?(?:ថ្ងៃ ?)?(?:ទី ?)?(\\d{1,2}))?';

/** All read on the match key, in which digits, dashes, spaces and Khmer spelling are folded. */
const patterns: { pattern: RegExp; read: (groups: (string | undefined)[], language: string) => Parts }[] = [
  {
    pattern: new RegExp(`ថ្ងៃ ?ទី ?${kmRange} ?,? ?(?:ខែ ?)?(${km})(?:,? ?(?:ឆ្នាំ ?)?(\\d{4})(?!\\d))?`, 'g'),
    read: ([day, endDay, month, year]) => parts(day, endDay, khmerMonths.get(month!), year),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])(?:${kmRange} ?)?ខែ ?(${km})(?:,? ?(?:ឆ្នាំ ?)?(\\d{4})(?!\\d))?`, 'g'),
    read: ([day, endDay, month, year]) => parts(day, endDay, khmerMonths.get(month!), year),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])${kmRange} (${km}) (\\d{4})(?!\\d)`, 'g'),
    read: ([day, endDay, month, year]) => parts(day, endDay, khmerMonths.get(month!), year),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])${range} (?:day )?(?:of )?(${en})\\b\\.?(?:,? ?(\\d{4})(?!\\d))?`, 'g'),
    read: ([day, endDay, month, year]) => parts(day, endDay, englishMonths.get(month!), year),
  },
  {
    pattern: new RegExp(`\\b(${en})\\b\\.? (?:the )?${range}(?![\\d%])(?:,? ?(\\d{4})(?!\\d))?`, 'g'),
    read: ([month, day, endDay, year]) => parts(day, endDay, englishMonths.get(month!), year),
  },
  {
    pattern: new RegExp(`\\b(${en})\\b\\.?,? (?:of )?(\\d{4})(?!\\d)`, 'g'),
    read: ([month, year]) => parts(undefined, undefined, englishMonths.get(month!), year),
  },
  {
    pattern: /(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/g,
    read: ([year, month, day]) => parts(day, undefined, Number(month), year),
  },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/g,
    read: ([first, , second, year], language) => {
      const monthFirst = Number(second) > 12 || (language === 'en-US' && Number(first) <= 12);
      return monthFirst
        ? parts(second, undefined, Number(first), year)
        : parts(first, undefined, Number(second), year);
    },
  },
];

function parts(
  day: string | undefined,
  endDay: string | undefined,
  month: number | undefined,
  year: string | undefined,
): Parts {
  return {
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(endDay === undefined ? {} : { endDay: Number(endDay) }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function isPossible({ day = 1, endDay = day, month = 1 }: Parts): boolean {
  return day >= 1 && day <= 31 && endDay >= 1 && endDay <= 31 && month >= 1 && month <= 12;
}

/**
 * The Gregorian dates in a text, in order, whole or in part ("December 2024", "ថ្ងៃទី៦ ខែធ្នូ"), Khmer and
 * English both. "06/12/2024" is read day first unless the language is en-US or the numbers forbid it.
 */
export function readDates(text: string, language: string): DateFound[] {
  const { key, offsets } = matchKeyWithOffsets(text);
  const found: DateFound[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of key.matchAll(pattern)) {
      const start = offsets[match.index]!;
      const after = match.index + match[0].length;
      let end = offsets[after]!;
      while (end > start && /[\s\u200b]/.test(text[end - 1]!)) end -= 1;
      const date = read(match.slice(1), language);
      const taken = found.some((other) => other.start < end && start < other.end);
      const mayBe = isPossible(date) && !isVerb(match[0], text.slice(start, end));
      if (!taken && mayBe) found.push({ start, end, text: text.slice(start, end), ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "may 5" and "march 3" in lower case are verbs. */
function isVerb(key: string, written: string): boolean {
  return /\b(?:may|march)\b/.test(key) && /\b(?:may|march)\b/.test(written);
}
