import { describe, expect, test } from 'vitest';
import { agree, readMark } from '../../../src/core/align/mark.ts';

function same(source: string, target: string): boolean | undefined {
  const left = readMark(source);
  const right = readMark(target);
  return left && right && agree(left, right);
}

describe('readMark', () => {
  test('reads list marks of both scripts as the same places of a list', () => {
    expect(same('១. ការទូទៅ', '1. General')).toBe(true);
    expect(same('(ខ) ការងារ', 'b) Work')).toBe(true);
    expect(same('(២) តំបន់', '(ii) Regions')).toBe(true);
    expect(same('១. ការទូទៅ', '2. General')).toBe(false);
  });

  test('reads "i" as the first Roman number and as the ninth letter', () => {
    expect(same('(i) One', '១. មួយ')).toBe(true);
    expect(same('i) One', '៩. ប្រាំបួន')).toBe(true);
  });

  test('reads a word and a number at the head as legal numbering in any language', () => {
    expect(same('មាត្រា ១២', 'Article 12')).toBe(true);
    expect(same('Artikel 3', 'Article 4')).toBe(false);
    expect(same('ជំពូក ៤', 'Chapter IV')).toBe(true);
  });

  test('prefers the label that stands outside the text', () => {
    expect(readMark('Work', '2.')?.readings).toEqual(['2']);
    expect(readMark('Work', '•')?.kind).toBe('bullet');
  });

  test('cannot compare a bullet with a number', () => {
    expect(same('- មួយ', '1. One')).toBeUndefined();
  });

  test('finds no mark in plain text', () => {
    expect(readMark('The workshop gathered 154 participants.')).toBeUndefined();
    expect(readMark('')).toBeUndefined();
  });
});
