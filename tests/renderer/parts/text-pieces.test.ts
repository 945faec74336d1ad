import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markTypes } from '../../../src/core/text/rich-text.ts';
import { textPieces } from '../../../src/renderer/parts/text-pieces.ts';

describe('pieces of a text', () => {
  it('are cut where a mark or a range begins or ends', () => {
    const content = { text: 'on the 3rd day', marks: [{ type: 'superscript' as const, start: 8, end: 10 }] };
    const pieces = textPieces(content, [{ start: 7, end: 9, name: 'found' }]);
    expect(pieces.map(({ text }) => text)).toEqual(['on the ', '3', 'r', 'd', ' day']);
    expect(pieces.map(({ ranges }) => ranges.length)).toEqual([0, 1, 1, 0, 0]);
    expect(pieces.map(({ marks }) => marks.length)).toEqual([0, 0, 1, 1, 0]);
  });

  it('nest their marks in one order', () => {
    const marks = [
      { type: 'italic' as const, start: 0, end: 2 },
      { type: 'bold' as const, start: 0, end: 2 },
      { type: 'link' as const, start: 0, end: 2, href: 'https://example.org' },
    ];
    expect(textPieces({ text: 'ab', marks })[0]?.marks.map(({ type }) => type)).toEqual([
      'link',
      'bold',
      'italic',
    ]);
  });

  it('put together are the text, whatever the marks and ranges', () => {
    const range = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 25 }),
        fc.array(fc.record({ type: fc.constantFrom(...markTypes), place: range })),
        fc.array(range),
        (text, marks, ranges) => {
          const pieces = textPieces(
            { text, marks: marks.map(({ type, place }) => ({ type, ...place })) },
            ranges.map((place) => ({ ...place, name: 'found' })),
          );
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          expect(pieces.every((piece) => piece.text !== '')).toBe(true);
          for (const piece of pieces) {
            for (const mark of piece.marks) {
              expect(mark.start <= piece.start && mark.end >= piece.start + piece.text.length).toBe(true);
            }
          }
        },
      ),
    );
  });
});
