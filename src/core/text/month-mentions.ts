import { englishMonths, khmerMonths } from './month-names.ts';

/** The name of a month in a text, `[start, end)`. */
export interface MonthMention {
  start: number;
  end: number;
  month: number;
  /** May also be another word: "may", "march", កញ្ញា. */
  weak?: true;
}

const longestFirst = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length);
const full = longestFirst(englishMonths.keys()).map((name) => name[0]!.toUpperCase() + name.slice(1));
const english = new RegExp(
  `\\b(${full.join('|')}|${full.map((name) => name.toUpperCase()).join('|')})\\b`,
  'g',
);
const ambiguous = /^(?:may|march|mar|sep|dec|jan|oct|nov|jun|jul|aug|apr|feb)$/i;
const inDate =
  /(?:\d(?:st|nd|rd|th)?|\d (?:day )?of|\b(?:in|of|since|until|by|from|early|late|mid|last|next|this|on|to|and|through|between))[ -]$/i;
const beforeYear = /^(?:\.?,? ?(?:of )?\d|[-–/])/;
const joint = '\\u200b?';
const spelled = [...khmerMonths.keys(), 'កុម្ភៈ', 'វិច្ឆិកា', 'កក្កដា', 'កក្កដា', 'ឧសភា'];
const khmer = new RegExp(
  `(ខែ[ \\u200b]*)?(${longestFirst(new Set(spelled))
    .map((name) => [...name].join(joint))
    .join('|')})(?![\\u17b6-\\u17d3])`,
  'g',
);

/** The Gregorian months that a text names, in order. */
export function monthMentions(text: string, language: string): MonthMention[] {
  const found: MonthMention[] = [];
  if (language.startsWith('km')) {
    if (!text.includes('ខែ') && !/[0-9០-៩]/.test(text)) return found;
    for (const match of text.matchAll(khmer)) {
      const start = match.index + (match[1]?.length ?? 0);
      const end = match.index + match[0].length;
      const month = khmerMonths.get(match[2]!.replaceAll('\u200b', ''));
      if (month === undefined) continue;
      const dated = match[1] !== undefined || /[0-9០-៩][ \u200b]*$/.test(text.slice(0, start));
      found.push({ start, end, month, ...(dated ? {} : { weak: true }) });
    }
    return found;
  }
  for (const match of text.matchAll(english)) {
    const start = match.index;
    const end = start + match[0].length;
    const dated = inDate.test(text.slice(Math.max(0, start - 12), start)) || beforeYear.test(text.slice(end));
    const weak = ambiguous.test(match[0]) && !dated;
    found.push({ start, end, month: englishMonths.get(match[0].toLowerCase())!, ...(weak ? { weak } : {}) });
  }
  return found;
}
