import addKhmerCalendar from '@thyrith/momentkh';
import moment from 'moment';
import { foldDigits } from './fold-digits.ts';
import { khmerDigits } from './khmer-digits.ts';

addKhmerCalendar(moment);

type LunarMoment = moment.Moment & { toLunarDate(format?: string): string };

/** A day by the Khmer lunar calendar. */
export interface LunarDay {
  weekday: string;
  /** 0 is Sunday. */
  weekdayNumber: number;
  day: number;
  phase: 'waxing' | 'waning';
  month: string;
  animal: string;
  sak: string;
  buddhistYear: number;
}

/** A day takes the package some milliseconds, and a row that is being written asks for the same one at each key. */
const reckoned = new Map<string, LunarDay>();
const mostReckoned = 2_000;

const beforePisakh = ['មិគសិរ', 'បុស្ស', 'មាឃ', 'ផល្គុន', 'ចេត្រ'];

/** A Gregorian day (month from 1) by the lunar calendar. */
export function lunarDay(year: number, month: number, day: number): LunarDay {
  const key = `${year}-${month}-${day}`;
  let lunar = reckoned.get(key);
  if (!lunar) {
    if (reckoned.size >= mostReckoned) reckoned.clear();
    reckoned.set(key, (lunar = reckon(moment([year, month - 1, day, 12]) as LunarMoment)));
  }
  return lunar;
}

/**
 * The package finds the Buddhist year by trying every day of the year,
 * which takes some 500 ms; it is one more from the first waning day of Pisakh on, so the month and phase tell it.
 */
function reckon(civil: LunarMoment): LunarDay {
  const [weekday, dayAndPhase, moon, animal, sak] = civil.toLunarDate('W|dN|m|a|e').split('|');
  const phase = dayAndPhase!.includes('កើត') ? 'waxing' : 'waning';
  const isBefore =
    civil.month() < 6 && (beforePisakh.includes(moon!) || (moon === 'ពិសាខ' && phase === 'waxing'));
  return {
    weekday: weekday!,
    weekdayNumber: civil.day(),
    day: Number(/\d+/.exec(foldDigits(dayAndPhase!))?.[0]),
    phase,
    month: moon!,
    animal: animal!,
    sak: sak!,
    buddhistYear: civil.year() + (isBefore ? 543 : 544),
  };
}

/** A lunar day as a document names it: "ថ្ងៃសុក្រ ៦កើត ខែមិគសិរ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨". */
export function lunarDate({ weekday, day, phase, month, animal, sak, buddhistYear }: LunarDay): string {
  const written = `${khmerDigits(day)}${phase === 'waxing' ? 'កើត' : 'រោច'}`;
  return `ថ្ងៃ${weekday} ${written} ខែ${month} ឆ្នាំ${animal} ${sak} ព.ស.${khmerDigits(buddhistYear)}`;
}
