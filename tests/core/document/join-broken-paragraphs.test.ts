import { describe, expect, test } from 'vitest';
import { joinBrokenParagraphs } from '../../../src/core/document/join-broken-paragraphs.ts';
import { block } from './blocks.ts';

const joined = (texts: string[], language: string) =>
  joinBrokenParagraphs(
    texts.map((text) => block(text)),
    language,
  ).blocks.map(({ content }) => content.text);

const prose =
  'The Forum gave officials an opportunity to learn about water, and to share what they know. Experts from the two agencies';

describe('joinBrokenParagraphs', () => {
  test('joins a sentence that goes on in lower case', () => {
    const { blocks, notes, places } = joinBrokenParagraphs(
      [block('Title', 'heading'), block(prose), block('of Japan presented their work.'), block('Next.')],
      'en',
    );
    expect(blocks.map(({ content }) => content.text)).toEqual([
      'Title',
      `${prose} of Japan presented their work.`,
      'Next.',
    ]);
    expect(notes).toEqual([{ code: 'joined-across-break', block: 1 }]);
    expect(places).toEqual([0, 1, 1, 2]);
  });

  test('joins over two breaks', () => {
    expect(
      joined([prose, 'of Japan, who had come for the forum and its', 'many talks, spoke.'], 'en'),
    ).toHaveLength(1);
  });

  test.each([
    ['Khmer that goes on with a conjunction', ['ក្រសួងធនធានទឹក បានរៀបចំវេទិកាថ្នាក់ជាតិ', 'និងវេទិកាថ្នាក់ខេត្ត។'], ''],
    ['Khmer that ends in a conjunction', ['ក្រសួងធនធានទឹក និង', 'ក្រសួងបរិស្ថាន'], ''],
    ['Khmer with a space at the break', ['ក្រសួងធនធានទឹក និង ', 'ក្រសួងបរិស្ថាន'], ' '],
    ['a title that ends in a conjunction', ['MINISTRY OF WATER AND', 'SANITATION'], ' '],
    ['a quotation over two title lines', ['under the theme “Clean Water:', 'A Right and a Duty”'], ' '],
    ['a Khmer quotation over two title lines', ['ក្រោមប្រធានបទ «ទឹកស្អាត៖', 'សិទ្ធិ និងកាតព្វកិច្ច»'], ' '],
    ['a word cut at a hyphen', [`${prose} of inter-`, 'national rank spoke.'], ''],
  ])('joins %s', (_what, [first = '', second = ''], space) => {
    const language = /[\u1780-\u17ff]/.test(first) ? 'km' : 'en';
    expect(joined([first, second], language)).toEqual([`${first.trimEnd()}${space}${second}`]);
  });

  test.each([
    ['sentences that have ended', [`${prose}.`, 'of which more later.']],
    ['a sentence that begins in upper case', [prose, 'Japan presented its work.']],
    ['a colon and what it announces', [`${prose}:`, 'clean water']],
    ['a semicolon and the next clause', [`${prose};`, 'clean water']],
    ['short lines', ['The National Forum', 'organised in Phnom Penh']],
    [
      'title lines',
      ['The Regional Forum on Water in the Countries of the Great River and of the Lake', 'on clean water'],
    ],
    ['a connecting word alone', ['Press Release', 'on', 'The Forum']],
    ['short lines that end in a small word', ['Log in', 'Name']],
    ['an address', [prose, 'https://example.org']],
    ['a list item', [prose, 'a) clean water']],
    ['Khmer paragraphs', ['ដោយយល់ឃើញថា ទឹកជាសិទ្ធិមូលដ្ឋានរបស់មនុស្សគ្រប់រូបក្នុងសង្គម', 'ដោយយល់ឃើញថា ទឹកមានកម្រិត']],
  ])('keeps %s apart', (_what, texts) => {
    expect(joined(texts, /[\u1780-\u17ff]/.test(texts[0]!) ? 'km' : 'en')).toEqual(texts);
  });

  test('keeps headings, cells and footers apart', () => {
    for (const kind of ['heading', 'table-cell', 'footer', 'footnote'] as const) {
      expect(joinBrokenParagraphs([block(prose, kind), block('of Japan.')], 'en').blocks).toHaveLength(2);
      expect(joinBrokenParagraphs([block(prose), block('of Japan.', kind)], 'en').blocks).toHaveLength(2);
    }
  });

  test('keeps the marks, also over the joint', () => {
    const bold = (text: string) => ({
      ...block(text),
      content: { text, marks: [{ type: 'bold' as const, start: 0, end: text.length }] },
    });
    const { blocks } = joinBrokenParagraphs([bold('MINISTRY OF WATER AND'), bold('SANITATION')], 'en');
    expect(blocks).toEqual([bold('MINISTRY OF WATER AND SANITATION')]);
  });
});
