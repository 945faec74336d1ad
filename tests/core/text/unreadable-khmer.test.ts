import { expect, test } from 'vitest';
import { isBrokenKhmer } from '../../../src/core/text/broken-khmer.ts';
import { isLegacyFont, isLegacyKhmer } from '../../../src/core/text/legacy-khmer.ts';

const good = 'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍ មានកិត្តិយសសូមជម្រាបជូនសាធារណជនថា សិក្ខាសាលាត្រូវបានរៀបចំឡើង នៅរាជធានីភ្នំពេញ។ ';

test('Khmer with marks that stand on no letter is broken, and good Khmer is not', () => {
  expect(isBrokenKhmer(good.repeat(5))).toBe(false);
  expect(isBrokenKhmer(good.repeat(3) + ' ិក្ខា ុពវកថា ្រសួង '.repeat(2))).toBe(true);
  expect(isBrokenKhmer('An English text with one odd sign ិ in it.')).toBe(false);
});

test('Khmer with symbols, Latin letters or unknown glyphs within its words is broken', () => {
  const good = 'ប្រព័ន្ធកុំព្យូទ័ររបស់អ្នកត្រូវបានការពារដោយកម្មវិធី AIនិងICT ៥%នៃតម្លៃ ក/ខ «ក»។ '.repeat(5);
  expect(isBrokenKhmer(good)).toBe(false);
  expect(isBrokenKhmer(good.replaceAll('រដោ', 'រ5ោ'))).toBe(true);
  expect(isBrokenKhmer(good.replaceAll('ត្រូវ', 'ត\ufffdរូវ'))).toBe(true);
  expect(isBrokenKhmer(good.replaceAll('អ្នកត', 'អ$កត'))).toBe(true);
  expect(isBrokenKhmer(good.replaceAll('5', '') + '\u25ccា \u25ccិ \u25ccី')).toBe(false);
});

test('a long Khmer text without its most frequent vowel is broken', () => {
  expect(isBrokenKhmer('ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍ សាធារណជនថា '.repeat(60))).toBe(true);
  expect(isBrokenKhmer(`${good}លេខ នេះ `.repeat(60))).toBe(false);
});

test.each(['eKalkarN_ENnaMsþIBItYnaTIrbs;RBHraCGaCJa', 'Gnum½tedaysmaCGgÁkarshRbCaCatielIkTIR)aMbI'])(
  'Khmer typed for a legacy font is known: %s',
  (text) => {
    expect(isLegacyKhmer(text)).toBe(true);
  },
);

test.each([
  'The Ministry of Post and Telecommunications (MPTC) has the honor to inform; see also UNDP and ACSH.',
  'El Niño y la Señora Muñoz viajaron a Ávila con Íñigo, según el Ministerio de Economía de España.',
  'const firstName = readInput(valueOf, lastName).toString().toLowerCase().replaceAll(otherName)',
  'Ministère de l’Économie et des Finances ; Þórður fór til Reykjavíkur með ½ lítra af mjólk.',
  good,
  '',
])('other writing is not taken for it: %s', (text) => {
  expect(isLegacyKhmer(text)).toBe(false);
});

test('fonts are known by name, with the mark of a subset too', () => {
  for (const name of ['Limon S1', 'ABCDEF+LimonR1', 'ABC-TEXT-05', 'FK-Preah', 'Baidok2']) {
    expect(isLegacyFont(name), name).toBe(true);
  }
  for (const name of ['Khmer OS Battambang', 'ABCDEF+KhmerMEF1', 'Kantumruy Pro', 'ABeeZee', 'Truth Sans']) {
    expect(isLegacyFont(name), name).toBe(false);
  }
});
