import { lunarDate, lunarDay } from '../../core/text/lunar-day.ts';
import { officialLines } from '../../core/text/official-lines.ts';
import { dayInWords } from '../day-in-words.ts';
import type { Publication } from '../publication.ts';
import type { Letterhead } from './template.ts';

/** What a letterhead says in one language, line by line; empty lists where it says nothing. */
export interface LetterheadLines {
  /** The kingdom and its motto. */
  kingdom: string[];
  office: string[];
  number: string | null;
  /** Place and date, the lunar date first; where they stand is for the template to say. */
  date: string[];
  signature: { title: string; note: string | null; name: string } | null;
  footer: string;
}

const blankDays = {
  km: 'ថ្ងៃទី........ ខែ................ ឆ្នាំ............',
  en: '.......... ................................ 20......',
};
const blankLunar = 'ថ្ងៃ................................ ឆ្នាំ................ ....ស័ក ព.ស.............';

/** Whether a BCP 47 tag is of the language whose lines a template calls `km`. */
export const tongueOf = (tag: string): 'km' | 'en' => (/^km\b/i.test(tag) ? 'km' : 'en');

/** The lines of a publication's letterhead in the language of `tag`. */
export function letterheadLines(
  letterhead: Letterhead,
  { provenance, lifted }: Publication,
  tag: string,
): LetterheadLines {
  const tongue = tongueOf(tag);
  const { office, number, footer, signature } = letterhead;
  const official = (line: 'kingdom' | 'motto') => lifted?.[line]?.[tongue] ?? officialLines[line][tongue];
  return {
    kingdom: letterhead.kingdom ? [official('kingdom'), official('motto')] : [],
    office: office[tongue].filter(Boolean),
    number: number[tongue] || null,
    date: letterhead.date.at === 'nowhere' ? [] : dateLines(letterhead, provenance.date, tongue),
    signature: signature && {
      title: signature.title[tongue],
      name: signature.name[tongue],
      // What is not approved must not say that it is signed.
      note: provenance.draft ? null : signature.note[tongue] || null,
    },
    footer: footer[tongue],
  };
}

function dateLines({ place, date }: Letterhead, today: string, tongue: 'km' | 'en'): string[] {
  const day = (date.form === 'own' && date.on) || today;
  const isBlank = date.form === 'blank';
  const words = isBlank ? blankDays[tongue] : dayInWords(day)[tongue];
  const [year, month, number] = day.split('-').map(Number);
  const lunar = isBlank ? blankLunar : lunarDate(lunarDay(year!, month!, number!));
  const joint = tongue === 'km' ? ' ' : ', ';
  return [
    ...(date.lunar && tongue === 'km' ? [lunar] : []),
    [place[tongue], words].filter(Boolean).join(joint),
  ];
}
