import { makeRandom } from './vary-unit.ts';

const khmer =
  'ក្រសួង ប្រៃសណីយ៍ និង ទូរគមនាគមន៍ បាន រៀបចំ សិក្ខាសាលា ថ្នាក់ជាតិ ស្តីពី ការគ្រប់គ្រង បណ្ណសារ ឌីជីថល នៅ រាជធានី ភ្នំពេញ ដែល មាន អ្នកចូលរួម មកពី ខេត្ត ទាំងអស់'.split(
    ' ',
  );
const english =
  'the ministry of post and telecommunications held a national workshop on managing digital archives in Phnom Penh with participants from all provinces'.split(
    ' ',
  );

/** Pairs of sentences put together from a few dozen words. */
export function inventBitext(): [km: string, en: string][] {
  const random = makeRandom(3);
  const pick = (words: readonly string[], count: number) =>
    Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
  return Array.from({ length: 20_000 }, () => {
    const length = 3 + Math.floor(random() * 15);
    return [pick(khmer, length).join(''), pick(english, length).join(' ')];
  });
}
