import { khmerDigits } from '../core/text/khmer-digits.ts';
import type { Bilingual } from './provenance-lines.ts';

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');
const khmerMonths = 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' ');

/** An ISO day in words; as it is when it is no such day. */
export function dayInWords(iso: string): Bilingual {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []).map(Number);
  const english = englishMonths[(month ?? 0) - 1];
  const khmer = khmerMonths[(month ?? 0) - 1];
  if (year === undefined || day === undefined || !english || !khmer) return { en: iso, km: iso };
  return {
    en: `${day} ${english} ${year}`,
    km: `ថ្ងៃទី${khmerDigits(day)} ខែ${khmer} ឆ្នាំ${khmerDigits(year)}`,
  };
}
