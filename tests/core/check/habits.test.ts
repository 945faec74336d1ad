import { describe, expect, it } from 'vitest';
import { findBy } from './find-by.ts';

describe('checks of whole documents', () => {
  it('finds a number out of its sequence, on either side', () => {
    const items = ['១', '២', '៦', '៤'].map((mark) => [`${mark}. ការទូទៅ`, 'General'] as const);
    expect(findBy('list', items)).toMatchObject([{ row: 2, code: 'listOrder', with: { right: '៣.' } }]);
    const english = [1, 2, 9, 4].map((mark) => ['ការទូទៅ', `${mark}. General`] as const);
    expect(findBy('list', english)).toMatchObject([{ row: 2, fix: { start: 0, end: 2, text: '3.' } }]);
    expect(findBy('list', [items[0]!, items[1]!, items[3]!])).toEqual([]);
  });
  it('tells a habit of the document once, with the number of rows, and slips each', () => {
    const slip = ['ក', 'one,two'] as const;
    const clean = ['ក', 'One, two.'] as const;
    const rows = (slips: number) => [
      ...Array.from({ length: slips }, () => slip),
      ...Array.from({ length: 100 - slips }, () => clean),
    ];
    expect(findBy('spacing', rows(7))).toHaveLength(7);
    expect(findBy('spacing', rows(9))).toMatchObject([{ row: 0, more: 8 }]);
    const unknown = ['ក', 'the recieved gift'] as const;
    expect(findBy('spelling', [unknown, unknown])).toHaveLength(2);
    expect(findBy('spelling', [unknown, unknown, unknown])).toMatchObject([{ row: 0, more: 2 }]);
  });
});
