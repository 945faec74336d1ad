import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPair } from '../../../src/main/import/read-pair.ts';

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
const xliff = (inner: string) =>
  `<xliff version="2.1" srcLang="km" trgLang="en" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><file id="f">${inner}</file></xliff>`;
const xliff12 = (inner: string, head = '') =>
  `<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">${head}<file source-language="km" target-language="en"><body>${inner}</body></file></xliff>`;
const tmx = (head: string, inner: string) => `<tmx version="1.4">${head}<body>${inner}</body></tmx>`;
const unit = '<unit id="u"><segment><source>ក</source></segment></unit>';
const match = '<mtc:match><source>a</source><target>b</target></mtc:match>';
const pair = '<tu><tuv xml:lang="km"><seg>ក</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>';
const fact = (type: string, value: unknown) =>
  `<mda:metadata><mda:metaGroup category="bokprae"><mda:meta type="${type}">${JSON.stringify(value).replaceAll('"', '&quot;')}</mda:meta></mda:metaGroup></mda:metadata>`;
const manyComments =
  '<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c"><Comments>' +
  `${'<Comment>x</Comment>'.repeat(10_000)}</Comments></cmt-def></cmt-defs></doc-info>`;
const spaces = Object.entries({ office: 'office', text: 'text', style: 'style', fo: 'xsl-fo-compatible' })
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const odt = (styles: string, text: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  });

/** Tells how many rows a file gives, or why it is refused; a reading that does not end fails by the limit of the test. */
async function outcome(name: string, content: string | Uint8Array): Promise<number | string> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const read = await readPair({ source: { name, bytes }, target: null }, { source: 'km', target: 'en' });
  return read.ok ? read.value.beads.length : read.problem.code;
}

test.each<[string, string, number | string]>([
  [
    '3,000 matches beside 20,000 codes',
    `<unit id="u"><originalData>${many(20_000, (at) => `<data id="d${at}">x</data>`)}</originalData><mtc:matches>${match.repeat(3_000)}</mtc:matches><segment><source>ក</source></segment></unit>`,
    1,
  ],
  [
    'matches for each of 30,000 segments',
    `<unit id="u"><mtc:matches>${many(30_000, (at) => match.replace('match', `match ref="#s${at}"`))}</mtc:matches>${many(30_000, (at) => `<segment id="s${at}"><source>ក</source></segment>`)}</unit>`,
    30_000,
  ],
  [
    '150,000 segments in one unit',
    `<unit id="u">${'<segment><source>ក</source></segment>'.repeat(150_000)}</unit>`,
    150_000,
  ],
  [
    '200,000 notes',
    `<unit id="u"><notes>${'<note>x</note>'.repeat(200_000)}</notes><segment><source>ក</source></segment></unit>`,
    1,
  ],
  [
    '60,000 comments that are one and the same',
    `<unit id="u"><notes>${'<note>x</note>'.repeat(60_000)}</notes>${fact('comments', Array(60_000).fill({ author: '', text: 'x', at: '2024-01-01' }))}<segment><source>ក</source></segment></unit>`,
    1,
  ],
  [
    'a text of ten million spaces in one line with another',
    `<unit id="u"><segment><source>a\n${many(1_000, () => `b${' '.repeat(9_999)}`)}</source></segment></unit>`,
    1,
  ],
  [
    '200,000 units in deep groups',
    '<group>'.repeat(490) + unit.repeat(200_000) + '</group>'.repeat(490),
    'document-nested-too-deep',
  ],
])('XLIFF with %s is read or refused soon', async (_, inner, expected) => {
  expect(await outcome('a.xlf', xliff(inner))).toBe(expected);
});

test('a text in XLIFF with more cuts and marks than can be shared out is one segment', async () => {
  const words = 20_000;
  const cuts = Array.from({ length: words - 1 }, (_, at) => ({ at: 3 * (at + 1), block: null }));
  const text = Array(words).fill('<pc id="1" subType="xlf:b">a</pc>b').join(' ');
  const facts = fact('source-segments', { length: 3 * words - 1, cuts });
  const written = xliff(`<unit id="u">${facts}<segment><source>${text}</source></segment></unit>`);
  expect(await outcome('a.xlf', written)).toBe(1);
});

test.each<[string, string, string, number | string]>([
  [
    '30,000 segments with states and matches of a program',
    '',
    `<trans-unit id="1"><source>x</source><seg-source>${many(30_000, (at) => `<mrk mtype="seg" mid="${at}">ក</mrk>`)}</seg-source><target>${many(30_000, (at) => `<mrk mtype="seg" mid="${at}">a</mrk>`)}</target><sdl:seg-defs>${many(30_000, (at) => `<sdl:seg id="${at}" conf="Translated"/>`)}</sdl:seg-defs>${many(30_000, (at) => `<alt-trans mid="${at}"><target>z</target></alt-trans>`)}</trans-unit>`,
    30_000,
  ],
  [
    '10,000 comments that are pointed to 200,000 times',
    manyComments,
    `<trans-unit id="1"><source>${'<mrk mtype="x" sdl:cid="c">ក</mrk>'.repeat(200_000)}</source></trans-unit>`,
    'document-bomb',
  ],
])('XLIFF 1.2 with %s is read or refused soon', async (_, head, inner, expected) => {
  expect(await outcome('a.xlf', xliff12(inner, head))).toBe(expected);
});

test.each<[string, string, number | string]>([
  ['100,000 units in one line', tmx('<header/>', pair.repeat(100_000)), 100_000],
  ['100,000 headers that never end', tmx('<header >'.repeat(100_000), pair), 1],
  ['a million bodies that never begin', `<tmx>${'<body '.repeat(1_000_000)}`, 'document-damaged'],
])('TMX with %s is read or refused soon', async (_, content, expected) => {
  expect(await outcome('a.tmx', content)).toBe(expected);
});

test('a page whose rule would fill the memory, written into all its paragraphs, is refused soon', async () => {
  const page = `<style>.a{font-family:${'x'.repeat(1_000_000)}}</style>${'<p class=a>x'.repeat(100_000)}`;
  expect(await outcome('a.html', page)).toBe('document-bomb');
});

test('a page of few letters that stand for a hundred million elements is refused soon', async () => {
  const page = many(20_000, (at) => `<b a${at}><p>x`);
  expect(await outcome('a.html', page)).toBe('document-bomb');
});

test('OpenDocument styles that are based on each other 10,000 deep are read soon', async () => {
  const style = (at: number) =>
    `<style:style style:name="a${at}" style:family="text" style:parent-style-name="a${at - 1}"><style:text-properties fo:font-weight="bold"/></style:style>`;
  const text = (at: number) => `<text:p>x<text:span text:style-name="a${at}">y</text:span></text:p>`;
  expect(await outcome('a.odt', odt(many(10_000, style), many(10_000, text)))).toBe(10_000);
});

test('OpenDocument lists 200 deep with 20,000 items at their end are read soon', async () => {
  const levels = many(
    300,
    (at) =>
      `<text:list-level-style-number text:level="${at + 1}" style:num-format="1" text:display-levels="300"/>`,
  );
  const item = '<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>';
  const lists = `${'<text:list text:style-name="L"><text:list-item>'.repeat(200)}${item.repeat(20_000)}${'</text:list-item></text:list>'.repeat(200)}`;
  const styles = `<text:list-style style:name="L">${levels}</text:list-style>`;
  expect(await outcome('a.odt', odt(styles, lists))).toBe(20_000);
});

test('a table of more rows than a project holds is refused before it is looked at', async () => {
  expect(
    await outcome(
      'a.csv',
      many(200_001, () => 'ក,x\n'),
    ),
  ).toBe('document-too-long');
});
