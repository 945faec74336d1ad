import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/core/check/checks.ts';
import { type CheckName, checkNames, type Finding } from '../../../src/core/check/finding.ts';
import { messages } from '../../../src/shared/messages/messages.ts';
import { documentExamples } from './examples/document.ts';
import type { Examples, Pair, Wrong } from './examples/examples.ts';
import { figuresExamples } from './examples/figures.ts';
import { meaningExamples } from './examples/meaning.ts';
import { writingExamples } from './examples/writing.ts';
import { findBy } from './find-by.ts';

const table: Readonly<Record<string, Examples>> = {
  ...figuresExamples,
  ...meaningExamples,
  ...writingExamples,
  ...documentExamples,
};
const intoKhmer = { source: 'en', target: 'km' };

/** A range is the very words, or not asked about. */
function expectWords(finding: Finding | undefined, pair: Pair, words: (string | null | undefined)[]): void {
  expect(finding).toBeDefined();
  for (const [at, side] of (['source', 'target'] as const).entries()) {
    if (words[at] === undefined) continue;
    const range = finding![side];
    expect(range ? pair[at]!.slice(range.start, range.end) : null).toBe(words[at]);
  }
}

function fixed({ fix }: Finding, target: string): string | null {
  return fix ? target.slice(0, fix.start) + fix.text + target.slice(fix.end) : null;
}

describe.each(Object.entries(table))('the check %s', (name, examples) => {
  const find = (rows: readonly Pair[], languages?: { source: string; target: string }) =>
    findBy(name as CheckName, rows, { ...(languages && { languages }), terms: examples.terms ?? [] });
  const expectWrong = (wrong: Wrong, languages?: { source: string; target: string }) => {
    const [source, target, found, inSource, right] = wrong;
    const [finding] = find([[source, target]], languages);
    expectWords(finding, [source, target], [inSource, found ?? undefined]);
    if (found === null && inSource === undefined) expect(finding!.source).toBeDefined();
    if (right !== undefined) expect(fixed(finding!, target)).toBe(right);
  };
  for (const pair of examples.right)
    it(`is quiet about ${pair[0]}: ${pair[1]}`, () => {
      expect(find([pair])).toEqual([]);
    });
  for (const wrong of examples.wrong)
    it(`finds what is wrong in ${wrong[0]}: ${wrong[1]}`, () => {
      expectWrong(wrong);
    });
  for (const pair of examples.intoKhmer?.right ?? [])
    it(`is quiet about ${pair[0]}: ${pair[1]}`, () => {
      expect(find([pair], intoKhmer)).toEqual([]);
    });
  for (const wrong of examples.intoKhmer?.wrong ?? [])
    it(`finds what is wrong in ${wrong[0]}: ${wrong[1]}`, () => {
      expectWrong(wrong, intoKhmer);
    });
  for (const rows of examples.documents?.right ?? [])
    it(`is quiet about the rows ${rows.map(([, target]) => target).join(' / ')}`, () => {
      expect(find(rows)).toEqual([]);
    });
  for (const [rows, row, found, inSource] of examples.documents?.wrong ?? [])
    it(`finds what is wrong among the rows ${rows.map(([, target]) => target).join(' / ')}`, () => {
      const [finding] = find(rows);
      expect(finding?.row).toBe(row);
      expectWords(finding, rows[row]!, [inSource, found]);
    });
});

describe('the list of checks', () => {
  it.each(checkNames)('has right and wrong examples in both languages for %s', (name) => {
    const { right, wrong, documents } = table[name]!;
    const quiet = [...right, ...(documents?.right.flat() ?? [])];
    const told = [...wrong, ...(documents?.wrong.flatMap(([rows]) => rows) ?? [])];
    for (const pairs of [quiet, told]) {
      expect(pairs.length).toBeGreaterThan(1);
      const sides = pairs.flatMap(([source, target]) => [source, target]).join(' ');
      expect(sides).toMatch(/[\u1780-\u17b3]/);
      expect(sides).toMatch(/[A-Za-z]/);
    }
  });
  it('holds every check once, with a name in both languages', () => {
    expect(checks.map(({ name }) => name).sort()).toEqual([...checkNames].sort());
  });
  it('has the same sentences in both languages', () => {
    const [en, km] = [messages('en').findings, messages('km').findings];
    expect(Object.keys(km.sentences)).toEqual(Object.keys(en.sentences));
  });
});
