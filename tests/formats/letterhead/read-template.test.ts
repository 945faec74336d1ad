import { expect, test } from 'vitest';
import { BadLetterhead } from '../../../src/formats/letterhead/bad-letterhead.ts';
import { readTemplate } from '../../../src/formats/letterhead/read-template.ts';

const read = (json: unknown) =>
  readTemplate(new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)));
const name = { km: 'ក', en: 'A' };

test('a template that says nothing but its name has the official lines and nothing else', () => {
  expect(read({ name })).toMatchObject({ kingdom: true, logo: null, signature: null, number: { en: '' } });
});

test.each([
  ['no JSON', '{', /JSON/],
  ['a field of an unknown name', { name, motto: 'x' }, /motto/],
  ['a place that is no text', { name, place: { km: 1 } }, /^place\.km/],
  ['a date that is nowhere', { name, date: { at: 'side' } }, /^date\.at/],
  ['a line break in a line', { name, footer: { en: 'a\nb' } }, /^footer\.en: a line may hold no line breaks/],
  ['a picture elsewhere', { name, logo: { file: '../../secret.png' } }, /^logo\.file: the name of a/],
  ['a picture of another kind', { name, logo: { file: 'x.gif' } }, /^logo\.file/],
  ['a hidden picture', { name, logo: { file: '.x.png' } }, /^logo\.file/],
  ['too many lines', { name, office: { km: Array(9).fill('x') } }, /^office\.km/],
  ['a giant', 'x'.repeat(100_001), /100 kB/],
])('a template with %s is refused and says where', (_, json, what) => {
  expect(() => read(json)).toThrow(BadLetterhead);
  expect(() => read(json)).toThrow(what);
});
