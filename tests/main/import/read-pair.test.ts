import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeImport } from '../../../src/main/import/make-import.ts';
import { readPair, type ReadPair } from '../../../src/main/import/read-pair.ts';
import { placeSegments } from '../../../src/main/import/place-segments.ts';
import { segmentSide, readFile } from '../../../src/main/import/read-side.ts';

const folder = resolve(import.meta.dirname, '../../../resources/sample');
const file = (language: 'km' | 'en') => ({
  name: `sample.${language}.md`,
  bytes: readFileSync(join(folder, `sample.${language}.md`)),
});
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });

async function read(...words: Parameters<typeof readPair>): Promise<ReadPair> {
  const outcome = await readPair(...words);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

test('languages are guessed, and files in the wrong order change places', async () => {
  for (const [source, target] of [
    ['km', 'en'],
    ['en', 'km'],
  ] as const) {
    const pair = await read({ source: file(source), target: file(target) }, null);
    expect([pair.source.name, pair.target?.name]).toEqual(['sample.km.md', 'sample.en.md']);
    expect(pair.languages).toEqual({ source: 'km', target: 'en' });
  }
});

test('a text of neither Khmer nor Latin letters is taken for Khmer', async () => {
  const pair = await read({ source: text('a.txt', 'สวัสดี ๒๐๒๖'), target: null }, null);
  expect(pair.languages).toEqual({ source: 'km', target: 'en' });
});

test('a direction that was asked for is kept', async () => {
  const asked = { source: 'en', target: 'km' };
  for (const files of [
    { source: file('en'), target: file('km') },
    { source: file('km'), target: file('en') },
  ]) {
    const pair = await read(files, asked);
    expect(pair.languages).toEqual(asked);
    expect(pair.source.name).toBe('sample.en.md');
  }
});

test('other languages may be named, and a text without letters takes the other one’s opposite', async () => {
  const french = text('fr.txt', 'Une phrase française.');
  const pair = await read({ source: file('km'), target: french }, { source: 'km', target: 'fr' });
  expect(pair.languages).toEqual({ source: 'km', target: 'fr' });
  const digits = await read({ source: text('n.txt', '12345'), target: file('en') }, null);
  expect(digits.languages.source).toBe('km');
});

test('one text is read alone, a row for each segment', async () => {
  const pair = await read({ source: file('km'), target: null }, null);
  expect(pair.languages).toEqual({ source: 'km', target: 'en' });
  expect(pair.beads).toEqual(
    pair.source.document.segments.map((_, index) => ({
      source: [index],
      target: [],
      confidence: 1,
      reasons: [],
    })),
  );
});

test('a refusal of either file names it', async () => {
  const empty = text('empty.txt', '');
  expect(await readPair({ source: file('km'), target: empty }, null)).toMatchObject({
    problem: { code: 'document-empty', with: { file: 'empty.txt' } },
  });
  const old = { name: 'old.doc', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) };
  expect(await readPair({ source: old, target: null }, null)).toMatchObject({
    problem: { code: 'document-old-doc', with: { file: 'old.doc' } },
  });
  const large = { name: 'large.txt', bytes: new Uint8Array(33 * 1024 * 1024).fill(0x61) };
  expect(await readPair({ source: large, target: null }, null)).toMatchObject({
    problem: { code: 'document-too-large', with: { file: 'large.txt', limit: 16 } },
  });
});

test('an import holds every segment once, and its blocks can be put together again', async () => {
  const pair = await read({ source: file('km'), target: file('en') }, null);
  const body = makeImport(pair);
  for (const [side, document] of [
    [pair.source, body.source],
    [pair.target!, body.target!],
  ] as const) {
    const blocks = document.blocks.map(({ id }) =>
      document.segments
        .filter(({ block }) => block === id)
        .map(({ before, content }) => before + content.text)
        .join(''),
    );
    expect(blocks).toEqual(side.document.blocks.map(({ content }) => content.text.trimEnd()));
    const paired = body.rows.flatMap((row) => (document === body.source ? row.source : row.target));
    expect(paired).toEqual(document.segments.map(({ id }) => id));
  }
  expect(body.rows.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
});

test('places in a plain text skip what reading takes out', async () => {
  const raw = 'One line\nthat goes on. Two\ufffc here.\r\n\r\n  - an item\r\n';
  const readBack = await readFile(text('a.txt', raw));
  if (!readBack.ok) throw new Error(readBack.problem.code);
  const cut = segmentSide(readBack.value, 'en');
  if (!cut.ok) throw new Error(cut.problem.code);
  const decoded = raw.replaceAll('\r\n', '\n');
  const places = placeSegments(cut.value);
  expect(places.length).toBeGreaterThan(1);
  const bare = (words: string) => words.replace(/[\s\ufffc]/g, '');
  for (const { text: segment, start, end } of places) {
    expect(bare(decoded.slice(start, end))).toContain(bare(segment));
    expect(decoded.slice(start, end)).toBe(decoded.slice(start, end).trim());
  }
});
