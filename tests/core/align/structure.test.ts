import { describe, expect, test } from 'vitest';
import { scoreStructure } from '../../../src/core/align/structure.ts';

const single = { source: 1, target: 1 };
const texts = (...all: string[]) => all.map((text) => ({ text }));

describe('scoreStructure', () => {
  test('never takes one counted article for another, and knows the same one', () => {
    const source = texts('មាត្រា ១', 'មាត្រា ២', 'មាត្រា ៣', 'មាត្រា ៤');
    const target = texts('Article 1', 'Article 2', 'Article 3', 'Article 4');
    const score = scoreStructure(source, target);
    expect(score(2, 2, single)).toBeGreaterThan(1);
    expect(score(2, 3, single)).toBeLessThan(-8);
  });

  test('doubts other numbers less where nothing is counted through', () => {
    const score = scoreStructure(texts('ក្នុង ១២ ប្រទេស'), texts('In 15 countries'));
    expect(score(1, 1, single)).toBeGreaterThan(-3);
  });

  test('compares list marks of both scripts by their place in the list', () => {
    const score = scoreStructure(texts('ក. មួយ', 'ខ. ពីរ'), texts('1. One', '2. Two'));
    expect(score(1, 1, single)).toBeGreaterThan(0);
    expect(score(2, 1, single)).toBeLessThan(-2);
  });

  test('prefers blocks of one kind, and paragraphs that begin together', () => {
    const segments = [
      { text: 'A', kind: 'heading' as const, block: 0 },
      { text: 'b', kind: 'paragraph' as const, block: 1 },
      { text: 'c', kind: 'paragraph' as const, block: 1 },
    ];
    const score = scoreStructure(segments, segments);
    expect(score(1, 1, single)).toBeGreaterThan(score(2, 1, single));
    expect(score(3, 3, single)).toBeGreaterThan(score(3, 2, single));
  });
});
