import { englishNumberWords, englishOrdinals, khmerNumberWords, valueOfWords } from './number-words.ts';

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const khmerWord = new RegExp(
  `(${longestFirst([...khmerNumberWords.small.keys(), ...khmerNumberWords.multipliers.keys()])})`,
  'y',
);
const khmerStart = new RegExp(`${longestFirst([...khmerNumberWords.small.keys(), 'រយ', 'ពាន់', 'លាន'])}`, 'g');

/** Words that say a number without being one. */
const khmerHints: [pattern: RegExp, values: number[]][] = [
  [/ដំបូង|ឯក|តែមួយ|ម្នាក់|ម្ខាង|ម្តង|ម្ដង|មុនគេ|មុនដំបូង|នីមួយ/, [1]],
  [/ទ្វេ|គូ|ភ្លោះ|បន្ទាប់|ទាំងសងខាង|សងខាង|ទៀត|ទោ|ពាក់កណ្តាល|ពាក់កណ្ដាល/, [2]],
  [/ត្រី|ត្រៃ|ទ្រី/, [3]],
  [/ចតុ|ត្រីមាស|ភាគបួន/, [4]],
  [/បញ្ច/, [5]],
  [/ឆកោណ|ឆមាស/, [6]],
  [/សប្តាហ៍|សប្ដាហ៍/, [7]],
  [/អដ្ឋ/, [8]],
  [/ទសវត្ស|មួយដប់/, [10]],
  [/ឡូ/, [12]],
  [/សតវត្ស|រាប់រយ|មួយរយ|១រយ/, [100]],
  [/រាប់ពាន់|សហស្សវត្ស/, [1000]],
  [/រាប់លាន/, [1e6]],
  [/សូន្យ/, [0]],
];
const englishHints: [pattern: RegExp, values: number[]][] = [
  [
    /\b(?:one|once|single|sole|first(?:ly)?|an?|only|each|unique|another|initial(?:ly)?|same|every|primary|prime)\b/i,
    [1],
  ],
  [
    /\b(?:both|pair|couple|twice|double[ds]?|twins?|dual|two-?fold|second(?:ly|s)?|two|half|halves|either|bilateral|biennial|other|next|duo|neither|secondary|binary|bi\w+)\b/i,
    [2],
  ],
  [/\b(?:triple[ds]?|thrice|third(?:ly|s)?|trio|trilateral|tri\w+|three\w*)\b/i, [3]],
  [/\b(?:quarter(?:s|ly)?|quadruple|fourth|four\w*|quartet)\b/i, [4]],
  [/\b(?:five\w*|fifth|quintet|penta\w+)\b/i, [5]],
  [/\b(?:semester|half-year|six\w*|hexagon\w*)\b/i, [6]],
  [/\b(?:weeks?|weekly)\b/i, [7]],
  [/\b(?:decades?|tens|ten)\b/i, [10]],
  [/\b(?:dozens?)\b/i, [12]],
  [/\b(?:fortnight)\b/i, [2, 14]],
  [/\b(?:century|centuries|hundreds?|centen\w+)\b/i, [100]],
  [/\b(?:thousands?|millenni\w+)\b/i, [1000]],
  [/\b(?:millions?)\b/i, [1e6]],
  [/\b(?:billions?)\b/i, [1e9]],
  [/\b(?:zero|no|none|midnight|noon|nil)\b/i, [0, 12]],
];

/**
 * Every value that a text may be read to say in words, wherever they stand: "ពីរ" inside another word, "both"
 * for two. Good for explaining a number on the other side, no evidence that one is meant here.
 */
export function looseNumbers(text: string, language: string): Set<number> {
  return language.startsWith('km') ? looseKhmer(text.replaceAll('\u200b', '')) : looseEnglish(text);
}

function looseKhmer(text: string): Set<number> {
  const values = new Set<number>();
  for (const match of text.matchAll(khmerStart)) readRun(text, match.index, values);
  for (const [pattern, hinted] of khmerHints) {
    if (pattern.test(text)) for (const value of hinted) values.add(value);
  }
  return values;
}

/** Adds what the words from `start` on may say: all of them together, and each shorter run. */
function readRun(text: string, start: number, values: Set<number>): void {
  const words: { value: number; times: boolean }[] = [];
  let end = start;
  for (;;) {
    khmerWord.lastIndex = end;
    const word = khmerWord.exec(text)?.[1];
    if (word === undefined) return;
    const times = khmerNumberWords.multipliers.get(word);
    words.push({ value: times ?? khmerNumberWords.small.get(word)!, times: times !== undefined });
    const sum = valueOfWords(words);
    if (sum === null) return;
    end += word.length;
    khmerWord.lastIndex = end;
    if (!khmerWord.test(text) || words.length > 1) values.add(sum);
    if (text[end] === ' ') end += 1;
  }
}

const englishWord = /[a-z]+/gi;

function looseEnglish(text: string): Set<number> {
  const values = new Set<number>();
  for (const [word] of text.matchAll(englishWord)) {
    const lower = word.toLowerCase();
    const value = englishNumberWords.small.get(lower) ?? englishOrdinals.get(lower.replace(/s$/, ''));
    if (value !== undefined) values.add(value);
  }
  for (const [roman] of text.matchAll(/(?:\b|(?<=WW))[IVX]{1,6}\b/g)) values.add(romanValue(roman));
  for (const [, roman] of text.matchAll(/\(([ivx]{1,4})\)/g)) values.add(romanValue(roman!.toUpperCase()));
  for (const [pattern, hinted] of englishHints) {
    if (pattern.test(text)) for (const value of hinted) values.add(value);
  }
  return values;
}

function romanValue(letters: string): number {
  const digit: Record<string, number> = { I: 1, V: 5, X: 10 };
  let value = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const here = digit[letters[i]!]!;
    value += here < (digit[letters[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return value;
}
