import { randomFrom } from './seed-errors.ts';

const months: [khmer: string, english: string][] = [
  ['មករា', 'January'],
  ['មេសា', 'April'],
  ['កក្កដា', 'July'],
  ['តុលា', 'October'],
  ['ធ្នូ', 'December'],
];
const words: [khmer: string, english: string][] = [
  ['បី', 'three'],
  ['ប្រាំ', 'five'],
  ['ប្រាំបី', 'eight'],
  ['ដប់', 'ten'],
];
const khmer = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));

/** Khmer sentences and faithful translations, full of numbers, dates and amounts; always the same. */
export function inventBitext(count: number): [source: string, target: string][] {
  const random = randomFrom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, at) => {
    const number = 11 + below(900);
    const [month, monthName] = months[below(months.length)]!;
    const [word, wordName] = words[below(words.length)]!;
    const day = 1 + below(28);
    const kinds: [string, string][] = [
      [
        `សិក្ខាសាលាមានអ្នកចូលរួមចំនួន${khmer(number)}នាក់ មកពីខេត្តចំនួន${word}។`,
        `The workshop had ${number} participants from ${wordName} provinces.`,
      ],
      [
        `កិច្ចប្រជុំធ្វើនៅថ្ងៃទី${khmer(day)} ខែ${month} ឆ្នាំ២០២៤។`,
        `The meeting was held on ${day} ${monthName} 2024.`,
      ],
      [`ថវិកាមានចំនួន ${khmer(number)}លានរៀល។`, `The budget is ${number} million riels.`],
      [`ប្រជាជនចំនួន ${khmer(number % 100)},៥% បានឆ្លើយ។`, `Of the people, ${number % 100}.5 percent answered.`],
      [`មានគ្រួសារចំនួន ${khmer(number)}.៥០០ ក្នុងខេត្ត។`, `There are ${number},500 families in the province.`],
    ];
    return kinds[at % kinds.length]!;
  });
}
