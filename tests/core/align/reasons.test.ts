import { describe, expect, test } from 'vitest';
import { explainBead } from '../../../src/core/align/reasons.ts';

const languages = { sourceLanguage: 'km', targetLanguage: 'en' };
const explain = (source: string, target: string) =>
  explainBead([{ text: source }], [{ text: target }], 0.95, languages);

describe('explainBead', () => {
  test('names numbers that agree and numbers that differ as they are written', () => {
    const reasons = explain('អ្នកចូលរួម១៤៥រូប មកពីខេត្ត២៥', '154 participants from 25 provinces');
    expect(reasons).toContainEqual({ code: 'numbers-agree', detail: '25' });
    expect(reasons).toContainEqual({ code: 'numbers-differ', detail: '១៤៥, 154' });
  });

  test('finds "four" in ៤ and does not miss a word that is no number there', () => {
    expect(explain('គោលបំណង៤', 'four objectives')).toContainEqual({ code: 'numbers-agree', detail: 'four' });
    expect(explain('ស្ថាប័នទាំងអស់', 'every one of them').map(({ code }) => code)).toEqual(['length']);
  });

  test('names shared acronyms whole', () => {
    expect(explain('ក្រុម GovTech និង ITU', 'The GovTech team and ITU')).toContainEqual({
      code: 'same-words',
      detail: 'GovTech, ITU',
    });
  });

  test('names the shared mark and the length', () => {
    expect(explain('១. ការទូទៅ', '1. General')).toEqual([
      { code: 'same-mark', detail: '1.' },

      { code: 'length', detail: '0.9' },
    ]);
  });

  test('does not call the number of the same article a difference, in whichever digits it stands', () => {
    expect(explain('ជំពូក ១ បទប្បញ្ញត្តិទូទៅ', 'Chapter 1 General Provisions').map(({ code }) => code)).toEqual([
      'same-provision',
      'length',
    ]);
    expect(explain('មាត្រា ១២.- ៣០ ថ្ងៃ', 'Article 12.- 31 days')).toContainEqual({
      code: 'numbers-differ',
      detail: '៣០, 31',
    });
  });

  test('names the kind of block when it is no plain paragraph', () => {
    const heading = { text: 'ការទូទៅ', kind: 'heading' as const };
    expect(explainBead([heading], [{ text: 'General', kind: 'heading' }], 1, languages)).toContainEqual({
      code: 'same-structure',
      detail: 'heading',
    });
  });

  test('says only that a side is empty when one is', () => {
    expect(explainBead([{ text: 'មួយ' }], [], 0, languages)).toEqual([{ code: 'empty-side' }]);
  });
});
