/**
 * How many of the terms that a reader would mark are found, how many of those found a reader would mark, and how fast.
 *
 * How the marks were counted, in the Khmer of the Universal Declaration of Human Rights and for the terms of
 * `udhr-terms.tsv`: every place where the letters of a term stand, whatever spaces, invisible characters and spelling
 * variants, was looked at by a reader, the longest term first, and the text was read for others. Those inside longer
 * words, `struckOut`, are no marks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchKey } from '../../src/core/text/match-key.ts';
import { TermFinder } from '../../src/core/terms/term-finder.ts';
import { inventBitext } from './invent-checked-bitext.ts';

/** Rule of law, effective, citizen, inhuman, nature, kind, childhood, privilege: other words than the terms in them. */
const struckOut = 'នីតិរដ្ឋ ស័ក្តិសិទ្ធិ ប្រជាពលរដ្ឋ អមនុស្សធម៌ ធម្មជាតិ ប្រភេទ កុមារភាព បុព្វសិទ្ធិ'.split(' ').map(matchKey);

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
const squeeze = (text: string) => matchKey(text).replaceAll(' ', '');

export function benchTerms(): void {
  const texts = udhr();
  if (texts) marks(texts);
  else console.log('recall and precision need BOKPRAE_DATA to name a folder with udhr/udhr_en_km.json');
  speed();
}

function udhr(): string[] | null {
  const file = join(process.env.BOKPRAE_DATA ?? '', 'udhr', 'udhr_en_km.json');
  if (!process.env.BOKPRAE_DATA || !existsSync(file)) return null;
  const { km } = JSON.parse(readFileSync(file, 'utf8')) as { km: [string, string, string[]][] };
  return km.flatMap(([, , paragraphs]) => paragraphs);
}

interface Place {
  start: number;
  end: number;
}

function marks(texts: readonly string[]): void {
  const terms = readFileSync(new URL('udhr-terms.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0]!);
  const finder = new TermFinder(terms, 'km');
  const keys = terms.map(squeeze).sort((a, b) => b.length - a.length);
  const methods: Record<string, (text: string) => Place[]> = {
    'this termbase': (text) => finder.find(text).map((place) => inKey(text, place)),
    'words between spaces': (text) => wordsOf(text, text.split(/[\s\u200b.,។]+/), keys),
    'words of Intl.Segmenter': (text) => wordsOf(text, segment(text), keys),
  };
  const totals = new Map(Object.keys(methods).map((name) => [name, { right: 0, found: 0 }]));
  let marked = 0;
  for (const text of texts) {
    const wanted = marksIn(squeeze(text), keys);
    marked += wanted.size;
    for (const [name, find] of Object.entries(methods)) {
      const found = new Set(find(text).map(({ start, end }) => `${start} ${end}`));
      const total = totals.get(name)!;
      total.found += found.size;
      total.right += [...found].filter((place) => wanted.has(place)).length;
    }
  }
  console.log(`udhr, Khmer: ${terms.length} terms, ${marked} marks`);
  for (const [name, { right, found }] of totals)
    console.log(
      `  ${name}: recall ${percent(right, marked)}, precision ${percent(right, found)} (${right} of ${found} found)`,
    );
}

/** Places in the squeezed key, so that spaces count for nothing. */
const inKey = (text: string, { start, end }: Place): Place => ({
  start: squeeze(text.slice(0, start)).length,
  end: squeeze(text.slice(0, end)).length,
});

function marksIn(key: string, keys: readonly string[]): Set<string> {
  const taken = new Array<boolean>(key.length).fill(false);
  for (const word of struckOut) strike(key, word, taken);
  const found = new Set<string>();
  for (const term of keys) {
    for (let at = key.indexOf(term); at >= 0; at = key.indexOf(term, at + 1)) {
      const end = at + term.length;
      const cutsCluster = /^[\u17b6-\u17d3\u17dd]/.test(key.slice(end)) || key[at - 1] === '\u17d2';
      if (cutsCluster || taken.slice(at, end).some(Boolean)) continue;
      taken.fill(true, at, end);
      found.add(`${at} ${end}`);
    }
  }
  return found;
}

/** The struck-out word is taken out of the count, but for a term that is longer. */
function strike(key: string, word: string, taken: boolean[]): void {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1))
    taken.fill(true, at, at + word.length);
}

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
const segment = (text: string) => Array.from(segmenter.segment(text), (part) => part.segment);

/** A tool that compares whole words: the longest run of them that is a term, from left to right. */
function wordsOf(text: string, words: readonly string[], keys: readonly string[]): Place[] {
  const known = new Set(keys);
  const parts = words.map(squeeze).filter((part) => part !== '');
  const found: Place[] = [];
  let offset = 0;
  const rest = squeeze(text);
  for (let at = 0; at < parts.length;) {
    offset = rest.indexOf(parts[at]!, offset);
    const longest = [6, 5, 4, 3, 2, 1].find((count) => known.has(parts.slice(at, at + count).join('')));
    const length = parts.slice(at, at + (longest ?? 1)).join('').length;
    if (longest !== undefined) found.push({ start: offset, end: offset + length });
    at += longest ?? 1;
    offset += length;
  }
  return found;
}

/** CPU time, since other work on the machine stretches the wall clock. */
function speed(): void {
  const folder = join(process.env.BOKPRAE_DATA ?? '', 'flores200');
  const isThere = process.env.BOKPRAE_DATA !== undefined && existsSync(folder);
  const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const invented = isThere ? [] : inventBitext(1_000);
  for (const language of ['km', 'en'] as const) {
    const name = language === 'km' ? 'khm_Khmr.devtest' : 'eng_Latn.devtest';
    const rows = isThere ? lines(name) : invented.map(([km, en]) => (language === 'km' ? km : en));
    const terms = termsOf(rows, language, 5_000);
    const begin = process.cpuUsage();
    const finder = new TermFinder(terms, language);
    const built = cpuSince(begin);
    const start = process.cpuUsage();
    let found = 0;
    for (let at = 0; at < 10_000; at += 1) found += finder.find(rows[at % rows.length]!).length;
    console.log(
      `${language}: ${terms.length} terms made ready in ${built} s, found in 10,000 rows in ${cpuSince(start)} s of CPU (${found} places)`,
    );
  }
}

function cpuSince(begin: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(begin);
  return ((user + system) / 1e6).toFixed(2);
}

/** Runs of one to three words of the rows themselves. */
function termsOf(rows: readonly string[], language: 'km' | 'en', count: number): string[] {
  const terms = new Set<string>();
  for (let length = 3; length >= 1; length -= 1) {
    for (const row of rows) {
      const words =
        language === 'km' ? segment(row).filter((word) => /[\u1780-\u17b3]{2}/.test(word)) : row.split(' ');
      for (let at = 0; at + length <= words.length; at += 7) {
        if (terms.size < (count * (4 - length)) / 3)
          terms.add(words.slice(at, at + length).join(language === 'km' ? '' : ' '));
      }
    }
  }
  return [...terms];
}
