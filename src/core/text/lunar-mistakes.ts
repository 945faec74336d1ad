// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the package has no types of its own, and a declaration cannot be imported
/// <reference path="./momentkh.d.ts" />
import addKhmerCalendar from '@thyrith/momentkh';
import moment from 'moment';
import { foldDigits } from './fold-digits.ts';
import type { LunarLine } from './lunar-lines.ts';
import { matchKey } from './match-key.ts';

addKhmerCalendar(moment);

const sameName = (a: string | undefined, b: string) => a === undefined || sound(a) === sound(b);
/** សំរឹទ្ធិស័ក is also written សំរឹទ្ធស័ក. */
const sound = (name: string) => matchKey(name).replaceAll('ិ', '').replace('មិគ្គ', 'មិគ');

type LunarMoment = moment.Moment & { toLunarDate(format?: string): string };
const reckoned = new Map<string, string>();

/** Reckoning a day takes some 200 ms, and a document names the same few days again and again. */
function reckon(civil: LunarMoment, format?: string): string {
  const key = `${civil.format('YYYY-MM-DD')} ${format ?? ''}`;
  let date = reckoned.get(key);
  if (date === undefined) reckoned.set(key, (date = civil.toLunarDate(format)));
  return date;
}

/**
 * The lunar date of a Gregorian day where a line that ought to name it says something else, as
 * @thyrith/momentkh reckons it; null where all that the line says is right.
 */
export function lunarMistakes(line: LunarLine, year: number, month: number, day: number): string | null {
  const civil = moment([year, month - 1, day, 12]) as moment.Moment & {
    toLunarDate(format?: string): string;
  };
  const [weekday, dayAndPhase, lunarMonth, animal, sak, buddhist] = reckon(civil, 'w|dN|m|a|e|b').split('|');
  const lunarDay = Number(/\d+/.exec(foldDigits(dayAndPhase!))?.[0]);
  const phase = dayAndPhase!.includes('កើត') ? 'waxing' : 'waning';
  const right =
    line.day === lunarDay &&
    line.phase === phase &&
    (line.weekday === undefined || line.weekday === civil.day()) &&
    sameName(line.month, lunarMonth!) &&
    sameName(line.animal, animal!) &&
    sameName(line.sak, sak!) &&
    (line.buddhistYear === undefined || line.buddhistYear === Number(foldDigits(buddhist!)));
  return right || weekday === undefined ? null : reckon(civil);
}
