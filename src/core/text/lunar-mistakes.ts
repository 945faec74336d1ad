import { lunarDate, lunarDay } from './lunar-day.ts';
import type { LunarLine } from './lunar-lines.ts';
import { matchKey } from './match-key.ts';

const sameName = (a: string | undefined, b: string) => a === undefined || sound(a) === sound(b);
/** សំរឹទ្ធិស័ក is also written សំរឹទ្ធស័ក. */
const sound = (name: string) => matchKey(name).replaceAll('ិ', '').replace('មិគ្គ', 'មិគ');

/**
 * The lunar date of a Gregorian day where a line that ought to name it says something else, as
 * @thyrith/momentkh reckons it; null where all that the line says is right.
 */
export function lunarMistakes(line: LunarLine, year: number, month: number, day: number): string | null {
  const lunar = lunarDay(year, month, day);
  const right =
    line.day === lunar.day &&
    line.phase === lunar.phase &&
    (line.weekday === undefined || line.weekday === lunar.weekdayNumber) &&
    sameName(line.month, lunar.month) &&
    sameName(line.animal, lunar.animal) &&
    sameName(line.sak, lunar.sak) &&
    (line.buddhistYear === undefined || line.buddhistYear === lunar.buddhistYear);
  return right ? null : lunarDate(lunar);
}
