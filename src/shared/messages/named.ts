import { dateInWords } from './date-in-words.ts';
import { hourOf } from './hour-of.ts';
import type { InterfaceLanguage } from './language.ts';

/** What a problem names: a file, a person, a line, a limit. */
export type Named = Record<string, string | number>;

/** The thing named, or the words for it where a problem leaves it out. */
export function named(given: Named, name: string, otherwise: string): string {
  const value = given[name];
  return value === undefined || value === '' ? otherwise : String(value);
}

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time named in ISO form, as it is written in a language; what is no time stays as it is. */
export function timeNamed(given: Named, name: string, language: InterfaceLanguage): string {
  const value = named(given, name, '');
  const time = new Date(value);
  if (value === '' || Number.isNaN(time.getTime())) return value;
  if (language === 'en') return english.format(time);
  return `${dateInWords(time, language)} ${hourOf(time)}`;
}
