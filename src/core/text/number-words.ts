/** The words that make up spelled-out numbers: what is added, and what multiplies the words before it. */
export interface NumberWords {
  small: ReadonlyMap<string, number>;
  multipliers: ReadonlyMap<string, number>;
}

const syllables: Record<string, string> = {
  ប្រាំមួយ: 'ប្រាំ\u200b?មួយ',
  ប្រាំពីរ: 'ប្រាំ\u200b?ពីរ',
  ប្រាំបី: 'ប្រាំ\u200b?បី',
  ប្រាំបួន: 'ប្រាំ\u200b?បួន',
  ប្រាំពិល: 'ប្រាំ\u200b?ពិល',
  ប៊ីលាន: 'ប៊ី\u200b?លាន',
};

/** A pattern for a Khmer number word that also finds it with a zero-width space between its syllables. */
export const breakable = (word: string): string => syllables[word] ?? word;

const khmerOnes = ['មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន'];
const khmerTens = ['ដប់', 'ម្ភៃ', 'សាមសិប', 'សែសិប', 'ហាសិប', 'ហុកសិប', 'ចិតសិប', 'ប៉ែតសិប', 'កៅសិប'];

export const khmerNumberWords: NumberWords = {
  small: new Map([
    ['សូន្យ', 0],
    ...khmerOnes.map((word, i) => [word, i + 1] as const),
    ['ប្រាំពិល', 7],
    ...khmerTens.map((word, i) => [word, (i + 1) * 10] as const),
  ]),
  multipliers: new Map([
    ['រយ', 1e2],
    ['ពាន់', 1e3],
    ['ម៉ឺន', 1e4],
    ['សែន', 1e5],
    ['លាន', 1e6],
    ['កោដិ', 1e7],
    ['ប៊ីលាន', 1e9],
    ['ទ្រីលាន', 1e12],
  ]),
};

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'ten twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ordinalTens = 'tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const counted = (words: string, step: number) =>
  words.split(' ').map((word, i) => [word, (i + 1) * step] as const);

export const englishOrdinals: ReadonlyMap<string, number> = new Map([
  ...counted(ordinalTens, 10),
  ...counted(ordinals, 1),
]);

export const englishNumberWords: NumberWords = {
  small: new Map([['zero', 0], ...counted(tens, 10), ...counted(ones, 1)]),
  multipliers: new Map([
    ['hundred', 1e2],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ]),
};

/**
 * The value of number words in a row ("two hundred thousand five"), each given as what it adds or, with
 * `times`, what it multiplies; null when they are no single number ("two three").
 */
export function valueOfWords(words: readonly { value: number; times: boolean }[]): number | null {
  const sums: { sum: number; unit: number }[] = [];
  let room = Infinity;
  for (const { value, times } of words) {
    if (times) {
      let below = 0;
      while (sums.length > 0 && sums.at(-1)!.sum < value) below += sums.pop()!.sum;
      if (sums.length > 0 && sums.at(-1)!.unit <= value) return null;
      sums.push({ sum: (below || 1) * value, unit: value });
      room = value;
    } else {
      if (value >= room || (room < Infinity && room <= 10 && value >= 10)) return null;
      sums.push({ sum: value, unit: 1 });
      room = value >= 20 || value === 10 ? 10 : 1;
    }
  }
  return sums.length === 0 ? null : sums.reduce((total, { sum }) => total + sum, 0);
}
