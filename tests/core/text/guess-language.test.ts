import { expect, test } from 'vitest';
import { guessLanguage } from '../../../src/core/text/guess-language.ts';

test.each([
  ['ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍ (MPTC)', 'km'],
  ['The Ministry of Post and Telecommunications (ក.ប.ទ.)', 'en'],
  ['«កខ» Öüñłạş ﬁ', 'en'],
  ['«កខ» Жлюф Ωλμν 文字', 'km'],
  ['២០២៤', null],
  ['2024 – 12%', null],
  ['😀𐑐', null],
  ['', null],
] as const)('guesses the language of %s as %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
