/** Puts one error of a known kind into a faithful translation, and says which words it changed. */
import { englishMonths, khmerMonths } from '../../src/core/text/month-names.ts';

export interface SeededError {
  kind: string;
  row: number;
  side: 'source' | 'target';
  source: string;
  target: string;
  /** The words that were changed, as they stand now. */
  start: number;
  end: number;
}

/** A pseudo-random number from 0 to 1 at each call; the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Edit = { start: number; end: number; text: string };
type Seeder = (text: string, random: () => number) => Edit | null;

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];
const figures = /(?<![A-Za-z0-9០-៩.,])[0-9០-៩]+(?:[.,][0-9០-៩]+)*(?![A-Za-z0-9០-៩])/g;
const zero = (digit: string) => (digit >= '០' ? '០' : '0');
const digitAt = (text: string, at: number) => text.charCodeAt(at) - zero(text[at]!).charCodeAt(0);
const withDigit = (like: string, value: number) => String.fromCharCode(zero(like).charCodeAt(0) + value);

function changeDigit(text: string, random: () => number, only: RegExp): Edit | null {
  const found = pick(
    matches(text, figures).filter(([figure]) => only.test(figure)),
    random,
  );
  if (!found) return null;
  const places = [...found[0]].flatMap((c, i) => (/[0-9០-៩]/.test(c) ? [i] : []));
  const at = pick(places, random)!;
  const old = digitAt(found[0], at);
  const least = at === 0 ? 1 : 0;
  let value = old;
  while (value === old) value = least + Math.floor(random() * (10 - least));
  const figure = found[0].slice(0, at) + withDigit(found[0][at]!, value) + found[0].slice(at + 1);
  return { start: found.index, end: found.index + found[0].length, text: figure };
}

const words = 'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(
  ' ',
);
const kmWords = ['ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន', 'ដប់', 'ម្ភៃ', 'សាមសិប', 'ហាសិប'];
const englishMonth =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?= \d)|(?<=\d(?:st|nd|rd|th)? |\b[Ii]n |\b[Oo]f |\b[Ss]ince )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

export const seeders: Readonly<Record<string, Seeder>> = {
  'digit changed': (text, random) => changeDigit(text, random, /.{2}/),
  'single digit changed': (text, random) => changeDigit(text, random, /^.$/),
  'digit dropped': (text, random) => {
    const found = pick(
      matches(text, figures).filter(([figure]) => /^[0-9០-៩]{2,}/.test(figure)),
      random,
    );
    if (!found) return null;
    const at = /^[0-9០-៩]+/.exec(found[0])![0].length;
    const gone = 1 + Math.floor(random() * (at - 1));
    const figure = found[0].slice(0, gone) + found[0].slice(gone + 1);
    return { start: found.index, end: found.index + found[0].length, text: figure };
  },
  'digit added': (text, random) => {
    const found = pick(matches(text, figures), random);
    if (!found) return null;
    const run = /^[0-9០-៩]+/.exec(found[0])![0].length;
    const figure =
      found[0].slice(0, run) + withDigit(found[0], Math.floor(random() * 10)) + found[0].slice(run);
    return { start: found.index, end: found.index + found[0].length, text: figure };
  },
  'separators swapped': (text, random) => {
    const found = pick(
      matches(text, figures).filter(([figure]) => /[.,]/.test(figure)),
      random,
    );
    if (!found) return null;
    const figure = found[0].replace(/[.,]/g, (s) => (s === '.' ? ',' : '.'));
    return { start: found.index, end: found.index + found[0].length, text: figure };
  },
  'month changed': (text, random) => {
    const khmer = new RegExp(`(?<=ខែ[ \\u200b]?)(?:${[...khmerMonths.keys()].join('|')})`, 'g');
    const found = pick([...matches(text, englishMonth), ...matches(text, khmer)], random);
    if (!found) return null;
    const isEnglish = /[A-Za-z]/.test(found[0]);
    const names = [...(isEnglish ? englishMonths : khmerMonths)].filter(
      ([name]) => !isEnglish || name.length > 3 || name === 'may',
    );
    const old = (isEnglish ? englishMonths.get(found[0].toLowerCase()) : khmerMonths.get(found[0]))!;
    const [name] = pick(
      names.filter(([, month]) => month !== old),
      random,
    )!;
    const written = isEnglish ? name[0]!.toUpperCase() + name.slice(1) : name;
    return { start: found.index, end: found.index + found[0].length, text: written };
  },
  'percent sign lost': (text, random) => {
    const found = pick(matches(text, /([0-9០-៩]+)(?:%| per ?cent\b| ?ភាគរយ)/g), random);
    if (!found) return null;
    return { start: found.index, end: found.index + found[0].length, text: found[1]! };
  },
  'number word changed': (text, random) => {
    const found = pick(
      matches(text, new RegExp(`\\b(?:${words.join('|')})\\b(?![- ](?:hundred|thousand))`, 'gi')),
      random,
    );
    if (!found) return null;
    const other = pick(
      words.filter((word) => word !== found[0].toLowerCase()),
      random,
    )!;
    const written = /^[A-Z]/.test(found[0]) ? other[0]!.toUpperCase() + other.slice(1) : other;
    return { start: found.index, end: found.index + found[0].length, text: written };
  },
  'Khmer number word changed': (text, random) => {
    const found = pick(
      matches(
        text,
        new RegExp(`(?<=ចំនួន[ \\u200b]?|ទី)(?:${kmWords.toReversed().join('|')})(?=[ \\u200b]|នាក់|ឆ្នាំ)`, 'g'),
      ),
      random,
    );
    if (!found) return null;
    const other = pick(
      kmWords.filter((word) => word !== found[0]),
      random,
    )!;
    return { start: found.index, end: found.index + found[0].length, text: other };
  },
  'ten times too much': (text, random) => {
    const found = pick(
      matches(text, /([0-9០-៩]+)(?:[.,][0-9០-៩]+)?([ \u200b]?)(លាន|ម៉ឺន|million\b|billion\b)/g),
      random,
    );
    if (!found) return null;
    const run = found[1]!.length;
    const figure = found[0].slice(0, run) + zero(found[0]) + found[0].slice(run);
    return { start: found.index, end: found.index + found[0].length, text: figure };
  },
};

/** `count` errors, as even among the kinds as the texts allow, each in a row of its own choosing. */
export function seedErrors(
  rows: readonly (readonly [source: string, target: string])[],
  count: number,
  seed: number,
): SeededError[] {
  const random = randomFrom(seed);
  const kinds = Object.keys(seeders);
  const found: SeededError[] = [];
  const dry = new Set<string>();
  for (let turn = 0; found.length < count && dry.size < kinds.length; turn += 1) {
    const kind = kinds[turn % kinds.length]!;
    if (dry.has(kind)) continue;
    let tries = 0;
    for (; tries < 2_000; tries += 1) {
      const row = Math.floor(random() * rows.length);
      const [source, target] = rows[row]!;
      const side = random() < 0.25 || kind.startsWith('Khmer') ? 'source' : 'target';
      if (kind === 'separators swapped' && side === 'source') continue;
      const text = side === 'source' ? source : target;
      const edit = seeders[kind]!(text, random);
      if (!edit) continue;
      const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      found.push({
        kind,
        row,
        side,
        source,
        target,
        [side]: changed,
        start: edit.start,
        end: edit.start + edit.text.length,
      });
      break;
    }
    if (tries === 2_000) dry.add(kind);
  }
  return found;
}
