/** What a problem names: a file, a person, a line, a limit. */
export type Named = Record<string, string | number>;

/** The thing named, or the words for it where a problem leaves it out. */
export function named(given: Named, name: string, otherwise: string): string {
  const value = given[name];
  return value === undefined || value === '' ? otherwise : String(value);
}

/** A time named in ISO form, as it is written in a language; what is no time stays as it is. */
export function timeNamed(given: Named, name: string, locale: string): string {
  const value = named(given, name, '');
  const time = new Date(value);
  if (value === '' || Number.isNaN(time.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
