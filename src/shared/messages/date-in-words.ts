import { khmerMonthNames } from '../../core/text/month-names.ts';
import type { InterfaceLanguage } from './language.ts';

const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day with the name of its month. Browsers have no Khmer of their own and would write it in English. */
export function dateInWords(time: Date, language: InterfaceLanguage): string {
  if (language === 'en') return english.format(time);
  return `${time.getDate()} ${khmerMonthNames[time.getMonth()]} ${time.getFullYear()}`;
}
