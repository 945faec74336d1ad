import addKhmerCalendar from '@thyrith/momentkh';
import moment from 'moment';
import { foldDigits } from './fold-digits.ts';
import { khmerDigits } from './khmer-digits.ts';
import type { LunarLine } from './lunar-lines.ts';
import { matchKey } from './match-key.ts';

addKhmerCalendar(moment);

const sameName = (a: string | undefined, b: string) => a === undefined || sound(a) === sound(b);
/** សំរឹទ្ធិស័ក is also written សំរឹទ្ធស័ក. */
const sound = (name: string) => matchKey(name).replaceAll('ិ', '').replace('មិគ្គ', 'មិគ');

type LunarMoment = moment.Moment & { toLunarDate(format?: string): string };

interface LunarDay {
  weekday: string;
  day: number;
  phase: 'waxing' | 'waning';
  month: string;
  animal: string;
  sak: string;
  buddhistYear: number;
}

const beforePisakh = ['មិគសិរ', 'បុស្ស', 'មាឃ', 'ផល្គុន', 'ចេត្រ'];

/**
 * A Gregorian day by the lunar calendar. The package finds the Buddhist year by trying every day of the year,
 * which takes some 500 ms; it is one more from the first waning day of Pisakh on, so the month and phase tell it.
 */
function reckon(civil: LunarMoment): LunarDay {
  const [weekday, dayAndPhase, month, animal, sak] = civil.toLunarDate('W|dN|m|a|e').split('|');
  const phase = dayAndPhase!.includes('កើត') ? 'waxing' : 'waning';
  const isBefore =
    civil.month() < 6 && (beforePisakh.includes(month!) || (month === 'ពិសាខ' && phase === 'waxing'));
  return {
    weekday: weekday!,
    day: Number(/\d+/.exec(foldDigits(dayAndPhase!))?.[0]),
    phase,
    month: month!,
    animal: animal!,
    sak: sak!,
    buddhistYear: civil.year() + (isBefore ? 543 : 544),
  };
}

function write({ weekday, day, phase, month, animal, sak, buddhistYear }: LunarDay): string {
  const written = `${khmerDigits(day)}${phase === 'waxing' ? 'កើត' : 'រោច'}`;
  return `ថ្ងៃ${weekday} ${written} ខែ${month} ឆ្នាំ${animal} ${sak} ព.ស.${khmerDigits(buddhistYear)}`;
}

/**
 * The lunar date of a Gregorian day where a line that ought to name it says something else, as
 * @thyrith/momentkh reckons it; null where all that the line says is right.
 */
export function lunarMistakes(line: LunarLine, year: number, month: number, day: number): string | null {
  const civil = moment([year, month - 1, day, 12]) as LunarMoment;
  const lunar = reckon(civil);
  const right =
    line.day === lunar.day &&
    line.phase === lunar.phase &&
    (line.weekday === undefined || line.weekday === civil.day()) &&
    sameName(line.month, lunar.month) &&
    sameName(line.animal, lunar.animal) &&
    sameName(line.sak, lunar.sak) &&
    (line.buddhistYear === undefined || line.buddhistYear === lunar.buddhistYear);
  return right ? null : write(lunar);
}
