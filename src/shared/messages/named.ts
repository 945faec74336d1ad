/** What a problem names: a file, a person, a line, a limit. */
export type Named = Record<string, string | number>;

/** The thing named, or the words for it where a problem leaves it out. */
export function named(given: Named, name: string, otherwise: string): string {
  const value = given[name];
  return value === undefined || value === '' ? otherwise : String(value);
}
