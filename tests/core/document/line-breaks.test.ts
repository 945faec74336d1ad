import { describe, expect, test } from 'vitest';
import { lineBreaks } from '../../../src/core/document/line-breaks.ts';

/** A text in which "/" ends a line of its own and "~" wraps. */
const check = (marked: string) => {
  const text = marked.replace(/ ?[/~] ?/g, '\n');
  const expected = (marked.match(/[/~]/g) ?? []).map((sign) => (sign === '/' ? 'line' : 'wrap'));
  expect(lineBreaks(text)).toEqual(expected);
};

describe('line breaks', () => {
  test.each([
    ['a letterhead', 'KINGDOM OF CAMBODIA / NATION RELIGION KING'],
    ['a Khmer letterhead', 'ព្រះរាជាណាចក្រកម្ពុជា / ជាតិ សាសនា ព្រះមហាក្សត្រ'],
    ['a line that ends in a conjunction', 'MINISTRY OF WATER AND ~ SANITATION'],
    ['a line that ends in a preposition', 'KINGDOM OF ~ CAMBODIA'],
    ['a Khmer line that ends in a conjunction', 'ក្រសួងធនធានទឹកនិង ~ អនាម័យ'],
    ['a line that ends in a comma', 'Sok San, ~ Minister of Water'],
    ['a connecting word alone', 'Press Release / on / The National Forum'],
    ['a Khmer connecting word alone', 'សេចក្តីជូនដំណឹង / ស្តីពី / វេទិកាថ្នាក់ជាតិ'],
    ['title lines in lower case', 'The National Water Forum / under the theme of Clean Water'],
    ['a conjunction at the start of a line', 'Minister of Water ~ and Chairman of the Committee'],
    ['a Khmer conjunction at the start of a line', 'រដ្ឋមន្ត្រីក្រសួងធនធានទឹក ~ និងជាប្រធានគណៈកម្មាធិការ'],
    ['a quotation over two lines', 'under the theme “Clean Water: ~ A Right and a Duty”'],
    ['a Khmer quotation over two lines', 'ក្រោមប្រធានបទ «ទឹកស្អាត៖ ~ សិទ្ធិ និងកាតព្វកិច្ច»'],
    ['a bracket over two lines', 'Ministry of Water (MoW, ~ Department of Rivers)'],
    ['a quotation that does not close', 'the theme “Clean Water / A Right'],
    ['a list', 'The aims are: / 1. Clean water / 2. Clean rivers / - Rain'],
    ['a Khmer list', 'គោលបំណងមាន៖ / ១. ទឹកស្អាត / ២. ទន្លេស្អាត / (ក) ភ្លៀង'],
    ['addresses', 'See / https://example.org/a / www.example.org / water@example.org'],
    ['labels', 'Contact / tel: 012 / email: by post'],
    ['an empty line', 'One /  / two'],
    ['a word cut at a hyphen', 'The Ministry of Water and the inter- ~ national forum met.'],
    [
      'a lower-case line after running text',
      'The Department shall report to the Minister before ~ the end of the year',
    ],
    [
      'wrapped prose',
      'The Ministry of Water has the honour to inform the public that the ~ National Forum was held in Phnom Penh. The Forum gathered people ~ from all provinces.',
    ],
    [
      'a name at the start of a wrapped line',
      'The Forum was opened by His Excellency the Minister of Water, Mr. ~ Sok San, who thanked everybody for their work.',
    ],
    [
      'wrapped Khmer prose',
      'ក្រសួងធនធានទឹក មានកិត្តិយសសូមជម្រាបជូនសាធារណជនថា វេទិកាថ្នាក់ជាតិ ~ បានប្រព្រឹត្តទៅនៅរាជធានីភ្នំពេញ។ វេទិកានេះមានអ្នកចូលរួមចំនួន១២០រូប ~ មកពីគ្រប់ខេត្ត។',
    ],
    [
      'a number cut off from its word',
      'The Forum was held pursuant to the provisions of paragraph 2 of Article ~ 12. The Minister opened it.',
    ],
    [
      'Khmer lines of which the last is a sentence',
      'ជម្រៅទឹក / គុណភាពទឹក / ការរាយការណ៍អំពីឧប្បត្តិហេតុ និងការសង្ស័យផ្សេងៗទៀត។',
    ],
  ])('of %s are told apart', (_what, marked) => check(marked));

  test('of ten thousand lines are told apart at once', () => {
    expect(lineBreaks(Array.from({ length: 10_000 }, () => '“a').join('\n'))).toHaveLength(9999);
  });
});
