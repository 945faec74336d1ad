import type { Reading } from '../../shared/reading-view.ts';
import type { Pair } from './use-reading.ts';

const khmerName = /[\u1780-\u17ff]|(^|[-_. ])(km|kh|khm|khmer)([-_. ]|$)/i;
const englishName = /(^|[-_. ])(en|eng|english)([-_. ]|$)/i;

/** Which of one or two files is the source, by their names; the reading sets it right where names mislead. */
export function orderFiles(files: readonly File[]): Pick<Pair, 'source' | 'target'> {
  const [first = null, second = null] = files;
  if (!first || !second) return { source: first, target: null };
  const turned = khmerName.test(second.name) && !khmerName.test(first.name);
  const turnedToo = englishName.test(first.name) && !englishName.test(second.name);
  return turned || turnedToo ? { source: second, target: first } : { source: first, target: second };
}

/** The pair with files added: two begin anew, one takes the place that is free, or begins anew. */
export function withFiles(pair: Pair, files: readonly File[]): Pair {
  const [file] = files;
  if (!file) return pair;
  if (files.length === 1 && pair.source && !pair.target) {
    return { source: pair.source, target: file, languages: null };
  }
  return { ...orderFiles(files), languages: null };
}

/** The pair in the order that the reading found right, with the languages that it found. */
export function settledPair(pair: Pair, reading: Reading): Pair {
  const { source, target } = reading;
  const turned =
    pair.target !== null && source.name === pair.target.name && source.name !== pair.source?.name;
  return {
    ...(turned ? { source: pair.target, target: pair.source } : { source: pair.source, target: pair.target }),
    languages: { source: source.language, target: target?.language ?? counterpart(source.language) },
  };
}

/** The language that a text is translated into when there is no draft to tell. */
export function counterpart(language: string): string {
  return language.startsWith('km') ? 'en' : 'km';
}
