import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { samples, type Sample } from './samples.ts';

const kinds = await samples();
const named = (name: string): Sample => kinds.find((sample) => sample.name === name)!;

async function problemOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await named(name).read(bytes);
  return result.ok ? 'read' : result.problem.code;
}

test.each(kinds)('a good $name is read', async ({ read, bytes }) => {
  expect(await read(bytes)).toMatchObject({ ok: true });
});

test.each(kinds)('$name with changed, lost, doubled and moved bytes is read or refused', async (sample) => {
  const { unforeseen, outcomes } = await fuzz(sample, 60, 11);
  expect([...unforeseen]).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(0);
});

const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
const entities = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
const xliff = (inner: string, before = '') =>
  strToU8(
    `<?xml version="1.0"?>${before}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="km" trgLang="en"><file id="f">${inner}</file></xliff>`,
  );
const unit = (text: string) => `<unit id="u"><segment><source>${text}</source></segment></unit>`;
const tmx = (text: string, before = '') =>
  strToU8(
    `<?xml version="1.0"?>${before}<tmx version="1.4"><header srclang="km"/><body><tu><tuv xml:lang="km"><seg>${text}</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu></body></tmx>`,
  );
const zipWith = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
  });
const odtWith = (parts: Record<string, string>) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });

test.each<[string, string, Uint8Array, string[]]>([
  ['entities that swell', 'a.xlf', xliff(unit('&a8;'), entities), ['damaged-xml']],
  ['an entity from outside', 'a.xlf', xliff(unit('&a;'), outside), ['damaged-xml']],
  ['entities that swell', 'a.tmx', tmx('&a8;', entities), ['damaged-xml', 'no-text', 'no-bitext']],
  ['an entity from outside', 'a.tmx', tmx('&a;', outside), ['damaged-xml', 'no-text', 'no-bitext']],
  ['ten thousand levels', 'a.xlf', xliff(deep('<group>', '</group>')), ['nested-too-deep', 'damaged-xml']],
  [
    'ten thousand levels',
    'a.tmx',
    tmx(deep('<hi>', '</hi>')),
    ['nested-too-deep', 'no-text', 'no-bitext', 'damaged-xml'],
  ],
  [
    'ten thousand levels',
    'a.html',
    strToU8(`<html>${deep('<div>', '</div>')}</html>`),
    ['nested-too-deep', 'no-text'],
  ],
  ['ten thousand levels', 'a.md', strToU8(`${'> '.repeat(10_000)}x`), ['nested-too-deep']],
  ['ten thousand levels', 'a.odt', odtWith({ 'content.xml': deep('<a>', '</a>') }), ['nested-too-deep']],
  ['a bomb', 'a.odt', odtWith({ 'content.xml': ' '.repeat(70 * 1024 * 1024) }), ['zip-bomb', 'too-large']],
  [
    'a bomb',
    'a.xlsx',
    zipWith({ 'xl/workbook.xml': ' '.repeat(70 * 1024 * 1024) }),
    ['zip-bomb', 'too-large'],
  ],
  ['names that lead outside', 'a.xlsx', zipWith({ '../../xl/workbook.xml': '<a/>' }), ['not-docx']],
  ['names that lead outside', 'a.odt', odtWith({ '../content.xml': '<a/>' }), ['damaged-zip']],
])('%s in %s is refused in one word, soon', async (_, name, bytes, codes) => {
  expect(codes).toContain(await problemOf(name, bytes));
});
