import { expect, test } from 'vitest';
import { readPair } from '../../../src/main/import/read-pair.ts';

const csv = 'en,km,comments\nNumber two.,លេខពីរ។,[Sok · 2026-03-12] Look\nThree.,,\n,បួន។,\n';
const source = { name: 'in.csv', bytes: new TextEncoder().encode(csv) };

const textsOf = async (languages: { source: string; target: string } | null) => {
  const read = await readPair({ source, target: null }, languages);
  if (!read.ok) throw new Error(read.problem.code);
  const texts = (side: 'source' | 'target') =>
    read.value[side]?.document.segments.map(({ content }) => content.text);
  const { languages: found, beads, facts } = read.value;
  const comments = facts?.flatMap((row) => row.comments.map(({ text }) => text));
  return { found, source: texts('source'), target: texts('target'), beads: beads.length, comments };
};

test('a file with both texts is read from the language that is asked for', async () => {
  const khmer = ['លេខពីរ។', 'បួន។'];
  const english = ['Number two.', 'Three.'];
  const rest = { beads: 3, comments: ['Look'] };
  const km = { source: 'km', target: 'en' };
  const en = { source: 'en', target: 'km' };
  expect(await textsOf(null)).toEqual({ found: km, source: khmer, target: english, ...rest });
  expect(await textsOf(km)).toEqual({ found: km, source: khmer, target: english, ...rest });
  expect(await textsOf(en)).toEqual({ found: en, source: english, target: khmer, ...rest });
});
