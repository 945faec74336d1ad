import { expect, test } from 'vitest';
import { plain } from '../../src/core/text/rich-text.ts';
import { joinSegments } from '../../src/formats/join-segments.ts';

const joined = (language: string, ...texts: string[]) => joinSegments(texts.map(plain), language).text;

test('sentences are joined with a space in both languages', () => {
  expect(joined('en', 'One.', 'Two.')).toBe('One. Two.');
  expect(joined('km', 'មួយ។', 'ពីរ។')).toBe('មួយ។ ពីរ។');
});

test('in Khmer a sign clings to what stands before it, a bracket to what follows', () => {
  expect(joined('km', 'មួយ', '។')).toBe('មួយ។');
  expect(joined('km-KH', 'មួយ («', 'ពីរ', '»)')).toBe('មួយ («ពីរ»)');
});

test('empty segments leave no space behind', () => {
  expect(joined('en', '', 'One.', '', 'Two.')).toBe('One. Two.');
  expect(joinSegments([], 'en')).toEqual(plain(''));
});
