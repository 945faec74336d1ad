import {
  breakable,
  englishNumberWords,
  englishOrdinals,
  khmerNumberWords,
  valueOfWords,
} from './number-words.ts';
import type { NumberFound } from './number-found.ts';

const longestFirst = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(breakable)
    .join('|');

const khmerWord = new RegExp(
  `(${longestFirst([...khmerNumberWords.small.keys(), ...khmerNumberWords.multipliers.keys()])})(?![\\u17b6-\\u17d3])`,
  'y',
);
/** What may follow a Khmer number word: the end of the word is not written, and ពីរ also begins "ពី រដ្ឋ". */
const afterKhmerWord =
  /[ \u200b]*(?:$|[^\u1780-\u17d3]|ឆ្នាំ|ខែ|ថ្ងៃ|សប្តាហ៍|ម៉ោង|នាក់|រូប|អង្គ|ដង|លើក|គ្រឿង|ប្រទេស|ភាសា|ផ្នែក|ក្រុម|ចំណុច|ប្រភេទ|ដំណាក់|ជំពូក|មាត្រា|គោល|ទៀត|ដែល|នៃ|នេះ|នោះ|និង|គឺ|ភាគ)/y;
const beforeKhmerWord = /(?:ទី|ចំនួន|ទាំង|គ្រប់)[ \u200b]*$/;
const ordinalBefore = /ទី[ \u200b]?$/;

function khmerNumberAt(text: string, start: number): NumberFound | null {
  const words: { value: number; times: boolean }[] = [];
  let end = start;
  let value: number | null = null;
  for (;;) {
    khmerWord.lastIndex = end;
    const written = khmerWord.exec(text)?.[1];
    if (written === undefined) break;
    const word = written.replaceAll('\u200b', '');
    const times = khmerNumberWords.multipliers.get(word);
    if (times !== undefined && words.length === 0) break;
    words.push({ value: times ?? khmerNumberWords.small.get(word)!, times: times !== undefined });
    const sum = valueOfWords(words);
    if (sum === null) break;
    value = sum;
    end += written.length;
    if (text[end] === '\u200b') {
      khmerWord.lastIndex = end + 1;
      if (khmerWord.test(text)) end += 1;
    }
  }
  if (value === null) return null;
  const before = text.slice(Math.max(0, start - 8), start);
  afterKhmerWord.lastIndex = end;
  const sure = words.length > 1 || beforeKhmerWord.test(before) || afterKhmerWord.test(text);
  if (text[start - 1] === '\u17d2' || !sure) return null;
  return {
    start,
    end,
    text: text.slice(start, end),
    values: [value],
    spelled: true,
    ...(ordinalBefore.test(before) ? { ordinal: true } : {}),
  };
}

const khmerFirst = new RegExp(longestFirst(khmerNumberWords.small.keys()), 'g');

function readKhmer(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  let from = 0;
  for (const match of text.matchAll(khmerFirst)) {
    if (match.index < from) continue;
    const number = khmerNumberAt(text, match.index);
    if (!number) continue;
    found.push(number);
    from = number.end;
  }
  return found;
}

const english = longestFirst([
  ...englishOrdinals.keys(),
  ...englishNumberWords.small.keys(),
  ...englishNumberWords.multipliers.keys(),
  'hundredth',
  'thousandth',
  'millionth',
]);
const englishRun = new RegExp(
  `\\b(?:an? (?=hundred|thousand|million|billion))?(?:${english})(?:(?:[ -]|,? and | ?, )(?:${english})\\b)*\\b`,
  'gi',
);

function englishWord(word: string): { value: number; times: boolean; ordinal: boolean } {
  const base = /^(?:hundred|thousand|million)th$/.test(word) ? word.slice(0, -2) : word;
  const times = englishNumberWords.multipliers.get(base);
  if (times !== undefined) return { value: times, times: true, ordinal: base !== word };
  const ordinal = englishOrdinals.get(word);
  return {
    value: ordinal ?? englishNumberWords.small.get(word) ?? 1,
    times: false,
    ordinal: ordinal !== undefined,
  };
}

function readEnglish(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  for (const run of text.matchAll(englishRun)) {
    let words: { value: number; times: boolean }[] = [];
    let current: NumberFound | null = null;
    for (const match of run[0].matchAll(/[a-z]+/gi)) {
      const token = match[0].toLowerCase();
      if (token === 'and') continue;
      const start = run.index + match.index;
      const end = start + token.length;
      const article = token === 'a' || token === 'an';
      const word = englishWord(token);
      if (word.times && words.length === 0 && !article) continue;
      const sum: number | null = valueOfWords([...words, word]);
      if (current && sum !== null && joins(words.at(-1)!, word, text.slice(current.end, start))) {
        words.push(word);
        current.end = end;
        current.text = text.slice(current.start, end);
        current.values = [sum];
      } else {
        words = [word];
        current = { start, end, text: text.slice(start, end), values: [word.value], spelled: true };
        found.push(current);
      }
      if (word.ordinal) {
        current.ordinal = true;
        current = null;
        words = [];
      }
    }
  }
  return found;
}

/** "one hundred and five" is one number, "two and three" and "twenty, five" are two. */
function joins(before: { times: boolean }, word: { times: boolean }, between: string): boolean {
  return /^[ -]$/.test(between) || (before.times && !word.times && / and $/.test(between));
}

/** The numbers written in words, Khmer by its own words and every other language by the English ones. */
export function readNumberWords(text: string, language: string): NumberFound[] {
  return language.startsWith('km') ? readKhmer(text) : readEnglish(text);
}
