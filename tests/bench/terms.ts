/**
 * How many of the terms that a reader would mark are found, how many of those found a reader would mark, and how fast.
 *
 * How the marks were counted, in both texts of the Universal Declaration of Human Rights and for the terms of
 * `udhr-terms.tsv`: a reader went through the whole text with the finder's marks in it and through every other place
 * where the letters of a term stand, struck out marks in other words (childhood, privilege) and set those that were
 * missing. `udhr-marks.tsv` lists them: a line says that in this paragraph this text, counted from 1 among all places
 * where its letters stand, is a term.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Concept, Term } from '../../src/core/terms/concept.ts';
import { matchKey } from '../../src/core/text/match-key.ts';
import { TermFinder } from '../../src/core/terms/term-finder.ts';
import { AttachedTerms } from '../../src/main/terms/attached-terms.ts';
import { Termbase } from '../../src/main/terms/termbase.ts';
import { inventBitext } from './invent-checked-bitext.ts';

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
const squeeze = (text: string) => matchKey(text).replaceAll(' ', '');

export function benchTerms(): void {
  const texts = udhr();
  if (texts) for (const language of ['km', 'en'] as const) marks(texts[language], language);
  else console.log('recall and precision need BOKPRAE_DATA to name a folder with udhr/udhr_en_km.json');
  speed();
  large();
}

function udhr(): Record<'km' | 'en', string[]> | null {
  const file = join(process.env.BOKPRAE_DATA ?? '', 'udhr', 'udhr_en_km.json');
  if (!process.env.BOKPRAE_DATA || !existsSync(file)) return null;
  type Articles = [string, string, string[]][];
  const { km, en } = JSON.parse(readFileSync(file, 'utf8')) as { km: Articles; en: Articles };
  const paragraphs = (articles: Articles) => articles.flatMap(([, , texts]) => texts);
  return { km: paragraphs(km), en: paragraphs(en) };
}

const rowsOf = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

interface Place {
  start: number;
  end: number;
}

function marks(texts: readonly string[], language: 'km' | 'en'): void {
  const terms = rowsOf('udhr-terms.tsv').map((row) => row[language === 'km' ? 0 : 1]!);
  const marked = marksIn(texts, language);
  const finder = finderOf(terms, language);
  const keys = terms.map(squeeze);
  const methods: Record<string, (text: string) => Place[]> = {
    'this termbase': (text) => finder.find(text).map((place) => inKey(text, place)),
    'words between spaces': (text) => wordsOf(text, text.split(/[\s\u200b.,;។]+/), keys),
    'words of Intl.Segmenter': (text) => wordsOf(text, segment(text, language), keys),
  };
  console.log(`udhr, ${language}: ${terms.length} terms, ${marked.size} marks`);
  for (const [name, find] of Object.entries(methods)) {
    const found = texts.flatMap((text, at) =>
      find(text).map(({ start, end }) => `${at + 1} ${start} ${end}`),
    );
    const right = found.filter((place) => marked.has(place)).length;
    console.log(
      `  ${name}: recall ${percent(right, marked.size)}, precision ${percent(right, found.length)} (${right} of ${found.length} found)`,
    );
  }
}

function finderOf(terms: readonly string[], language: string): TermFinder<string> {
  const finder = new TermFinder<string>(language);
  for (const term of terms) finder.add(term, term);
  return finder;
}

/** Places in the squeezed key, so that spaces count for nothing. */
const inKey = (text: string, { start, end }: Place): Place => ({
  start: squeeze(text.slice(0, start)).length,
  end: squeeze(text.slice(0, end)).length,
});

/** What the reader marked: paragraph, and range in its squeezed key. */
function marksIn(texts: readonly string[], language: 'km' | 'en'): Set<string> {
  const rows = rowsOf('udhr-marks.tsv').filter((row) => row[0] === language);
  return new Set(
    rows.map(([, paragraph, text, place]) => {
      const key = squeeze(texts[Number(paragraph) - 1]!);
      let start = -1;
      for (let nth = 0; nth < Number(place); nth += 1) start = key.indexOf(text!, start + 1);
      return `${paragraph} ${start} ${start + text!.length}`;
    }),
  );
}

const segment = (text: string, language: string) =>
  Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), (part) => part.segment);

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

/** A word of three syllables that no other number has. */
function madeUp(number: number): string {
  const syllable = (at: number) =>
    String.fromCharCode(0x1780 + (at % 33), 0x17b6 + (Math.floor(at / 33) % 8));
  return syllable(number) + syllable(Math.floor(number / 264)) + syllable(number * 7);
}

/** News in one language, or invented sentences. */
function rowsIn(language: 'km' | 'en'): string[] {
  const folder = join(process.env.BOKPRAE_DATA ?? '', 'flores200');
  const name = language === 'km' ? 'khm_Khmr.devtest' : 'eng_Latn.devtest';
  if (process.env.BOKPRAE_DATA !== undefined && existsSync(folder))
    return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  return inventBitext(1_000).map(([km, en]) => (language === 'km' ? km : en));
}

/** CPU time, since other work on the machine stretches the wall clock. */
function speed(): void {
  for (const language of ['km', 'en'] as const) {
    const rows = rowsIn(language);
    const terms = termsOf(rows, language, 5_000);
    const begin = process.cpuUsage();
    const finder = finderOf(terms, language);
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
        language === 'km'
          ? segment(row, language).filter((word) => /[\u1780-\u17b3]{2}/.test(word))
          : row.split(' ');
      for (let at = 0; at + length <= words.length; at += 7) {
        if (terms.size < (count * (4 - length)) / 3)
          terms.add(words.slice(at, at + length).join(language === 'km' ? '' : ' '));
      }
    }
  }
  return [...terms];
}

/** A termbase of 50,000 concepts as a window meets it: opened, looked up row by row, added to. */
function large(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bokprae-bench-'));
  const termbase = new Termbase(join(folder, 'large.bokterm'), { create: true });
  const term = (text: string, language: string): Term => ({
    ...{ text, language, status: 'preferred', note: '', facts: [] },
  });
  const rows = rowsIn('km').slice(0, 1_000);
  const known = termsOf(rows, 'km', 5_000);
  const concept = (at: number): Concept => {
    const terms = [term(known[at] ?? madeUp(at), 'km'), term(`term ${at} of things`, 'en')];
    return { terms, definition: `Definition ${at}.`, note: '', source: '', subject: '', facts: [] };
  };
  termbase.add(Array.from({ length: 50_000 }, (_, at) => concept(at)));
  const attachments = { read: () => [{ path: termbase.file, penalty: 0, writable: true }] };
  const attached = new AttachedTerms(attachments);
  const find = (text: string) => attached.index('p').find(text, 'km');
  const cpu = (work: () => void) => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1_000;
  };
  const first = cpu(() => find(rows[0]!));
  const times = rows.map((row) => cpu(() => find(row))).sort((a, b) => a - b);
  const added = cpu(() => {
    attached.open(termbase.file).add([concept(60_000)]);
    find(rows[0]!);
  });
  console.log(
    `50,000 concepts: first look-up ${first.toFixed()} ms of CPU; a row p50 ${times[Math.floor(rows.length / 2)]!.toFixed(2)} ms, p95 ${times[Math.floor(rows.length * 0.95)]!.toFixed(2)} ms; a term added and a row looked up ${added.toFixed()} ms`,
  );
  attached.close();
  termbase.close();
  rmSync(folder, { recursive: true });
}
