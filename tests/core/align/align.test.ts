import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/core/align/align.ts';
import type { AlignSegment, Bead } from '../../../src/core/align/bead.ts';
import { blockKinds } from '../../../src/core/document/document.ts';

const khmerEnglish = { sourceLanguage: 'km', targetLanguage: 'en' };
const lines = (text: string): AlignSegment[] => text.split('\n').map((line) => ({ text: line }));
const shape = (beads: readonly Bead[]) => beads.map((bead) => [bead.source, bead.target]);

const segment: fc.Arbitrary<AlignSegment> = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', ' ', '\u200B', '😂', '១. ការទូទៅ', 'Article 12', '-', '2024', 'មាត្រា ១២', '👩‍👩‍👧'),
    ),
    kind: fc.constantFrom(...blockKinds),
    label: fc.constantFrom('1.', 'ក.', '(i)', '•', ''),
  },
  { requiredKeys: ['text'] },
);

describe('align', () => {
  test('puts every segment into exactly one bead and keeps the order of both texts', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 30 }),
        fc.array(segment, { maxLength: 30 }),
        (source, target) => {
          const beads = align(source, target, khmerEnglish);
          expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
          expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
          for (const { source: left, target: right, confidence, reasons } of beads) {
            expect(left.length + right.length).toBeGreaterThan(0);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect(reasons.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test('gives the same answer to the same texts', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 12 }),
        fc.array(segment, { maxLength: 12 }),
        (source, target) => {
          expect(align(source, target, khmerEnglish)).toEqual(align(source, target, khmerEnglish));
        },
      ),
    );
  });

  test('leaves everything unpaired when one side is empty', () => {
    const source = lines('មួយ\nពីរ');
    expect(shape(align(source, [], khmerEnglish))).toEqual([
      [[0], []],
      [[1], []],
    ]);
    expect(shape(align([], source, khmerEnglish))).toEqual([
      [[], [0]],
      [[], [1]],
    ]);
    expect(align([], [], khmerEnglish)).toEqual([]);
  });

  test('stops when its caller throws from the progress report', () => {
    const cancel = () => {
      throw new Error('cancelled');
    };
    expect(() => align(lines('a'), lines('b'), { ...khmerEnglish, onProgress: cancel })).toThrow('cancelled');
  });
});
