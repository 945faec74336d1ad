import { foldDigits } from './fold-digits.ts';

/** A date by the Khmer lunar calendar as a text gives it; what it does not say is undefined. */
export interface LunarLine {
  start: number;
  end: number;
  /** 0 is Sunday. */
  weekday?: number;
  day: number;
  phase: 'waxing' | 'waning';
  month: string;
  animal?: string;
  sak?: string;
  buddhistYear?: number;
}

const weekdays = ['អាទិត្យ', 'ចន្ទ|ច័ន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍|ព្រហស្បត្តិ៍', 'សុក្រ', 'សៅរ៍'];
const lunarMonths = 'មិគសិរ|មិគ្គសិរ|បុស្ស|មាឃ|ផល្គុន|ចេត្រ|ពិសាខ|ជេស្ឋ|បឋមាសាឍ|ទុតិយាសាឍ|អាសាឍ|ស្រាពណ៍|ភទ្របទ|អស្សុជ|កត្ដិក|កត្តិក';
const animals = 'ជូត|ឆ្លូវ|ខាល|ថោះ|រោង|ម្សាញ់|មមីរ?|មមែ|វក|រកា|ច|កុរ';
const sak = 'សំរឹទ្ធិស័ក|ឯកស័ក|ទោស័ក|ត្រីស័ក|ចត្វាស័ក|បញ្ចស័ក|ឆស័ក|សប្[តដ]ស័ក|អដ្ឋស័ក|នព្វស័ក';
const gap = '[ \\u200b]*';
const line = new RegExp(
  `(?:ថ្ងៃ${gap}(${weekdays.join('|')})${gap})?([0-9០-៩]{1,2})${gap}(កើត|រោច)${gap},?${gap}ខែ${gap}(${lunarMonths})` +
    `(?:${gap}ឆ្នាំ${gap}(${animals}))?(?:${gap},?${gap}(${sak}))?` +
    `(?:${gap},?${gap}(?:ព\\.?${gap}ស\\.?|ពុទ្ធសករាជ)${gap}([0-9០-៩]{4}))?`,
  'g',
);

/** The lunar dates in a text, whole or in part: "ថ្ងៃសុក្រ ៦កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨". */
export function lunarLines(text: string): LunarLine[] {
  if (!/កើត|រោច/.test(text)) return [];
  return [...text.matchAll(line)].map((match) => {
    const [whole, weekday, day, phase, month, animal, sakName, year] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      ...(weekday === undefined
        ? {}
        : { weekday: weekdays.findIndex((names) => names.split('|').includes(weekday)) }),
      day: Number(foldDigits(day!)),
      phase: phase === 'កើត' ? 'waxing' : 'waning',
      month: month!,
      ...(animal === undefined ? {} : { animal }),
      ...(sakName === undefined ? {} : { sak: sakName }),
      ...(year === undefined ? {} : { buddhistYear: Number(foldDigits(year)) }),
    };
  });
}
