import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import { docx, paragraph, run, wordPart } from '../docx-fixture.ts';

function rowsOf(name: string, file: string | Uint8Array) {
  const result = readBitext(name, typeof file === 'string' ? strToU8(file) : file);
  if (result.ok !== true) throw new Error(JSON.stringify(result));
  const { rows, sourceLanguage, targetLanguage, notes } = result.bitext;
  const texts = rows.map(({ source, target, state }) => [source?.text ?? null, target?.text ?? null, state]);
  return { texts, languages: [sourceLanguage, targetLanguage], rows, notes };
}

const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);

test('XLIFF 1.2 of another program is read piece by piece, its codes left out and its states kept', () => {
  const { texts, languages, rows } = rowsOf(
    'a.xlf',
    `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="km-KH" target-language="en-GB" original="a.docx" datatype="x"><body><group>
<trans-unit id="1"><source>មួយ។ ពីរ។</source><seg-source><mrk mtype="seg" mid="0">មួយ។</mrk> <mrk mtype="seg" mid="1">ពីរ។</mrk></seg-source><target state="signed-off"><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></target><note from="Kim">Look.</note></trans-unit>
<trans-unit id="2" approved="yes"><source><bpt id="1">&lt;b></bpt>បី<ept id="1">&lt;/b></ept><ph id="2">x</ph></source>
  <target>
    Three
    lines
  </target></trans-unit></group></body></file></xliff>`,
  );
  expect(texts).toEqual([
    ['មួយ។', 'One.', 'reviewed'],
    ['ពីរ។', 'Two.', 'reviewed'],
    ['បី', 'Three lines', 'final'],
  ]);
  expect(languages).toEqual(['km-KH', 'en-GB']);
  expect(rows[0]!.comments).toEqual([{ author: 'Kim', at: '', text: 'Look.' }]);
});

test('XLIFF 2.0 of another program gives a row for each segment', () => {
  const { texts } = rowsOf(
    'a.xliff',
    `<xliff version="2.0" srcLang="km" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><group id="g"><unit id="u"><originalData><data id="d">x</data></originalData><segment state="reviewed"><source>មួយ <pc id="1" subType="xlf:b" type="fmt">ធំ</pc></source><target>One <pc id="1" type="fmt" subType="xlf:b">big</pc></target></segment><ignorable><source> </source></ignorable><segment><source>ពីរ</source></segment></unit></group></file></xliff>`,
  );
  expect(texts).toEqual([
    ['មួយ ធំ', 'One big', 'reviewed'],
    ['ពីរ', null, null],
  ]);
});

test('TMX of another program is read Khmer to English, whatever its order', () => {
  const { texts, languages } = rowsOf(
    'a.tmx',
    `<tmx version="1.4"><header srclang="en-US"/><body><tu><note>hm</note><tuv xml:lang="en-US"><seg>One <ph x="1"/>two</seg></tuv><tuv xml:lang="km-KH"><seg>មួយ</seg></tuv></tu></body></tmx>`,
  );
  expect(texts).toEqual([['មួយ', 'One two', null]]);
  expect(languages).toEqual(['km-KH', 'en-US']);
});

test.each([
  ['headed by languages', 'No,English,Khmer\n1,One,មួយ\n2,Two,ពីរ\n'],
  ['with semicolons', 'target;source\nOne;មួយ\nTwo;ពីរ\n'],
  ['without a head', 'One,មួយ\nTwo,ពីរ\n'],
])('a table %s is read Khmer to English', (_, csv) => {
  expect(rowsOf('a.csv', csv).texts.map(([source, target]) => [source, target])).toEqual([
    ['មួយ', 'One'],
    ['ពីរ', 'Two'],
  ]);
});

const xliff = (attributes: string, units: string) =>
  `<file original="a" datatype="x" ${attributes}><body>${units}</body></file>`;
const old = (...files: string[]) => `<xliff version="1.2">${files.join('')}</xliff>`;
const one = '<trans-unit id="1"><source>មួយ</source><target>One</target></trans-unit>';
const both = 'source-language="km" target-language="en"';

test.each(['a.xml', 'a.txt', 'a', 'a.tmx'])('XLIFF is read as such under the name %s', (name) => {
  const file = `<?xml version="1.0"?>\n<!-- <tmx> -->${old(xliff(both, one))}`;
  expect(rowsOf(name, file).texts).toEqual([['មួយ', 'One', null]]);
  expect(rowsOf(name, utf16(file)).texts).toEqual([['មួយ', 'One', null]]);
});

test('TMX with a document type and a Word table are read as such under any name', () => {
  const tmx = `<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="km"/><body><tu><tuv xml:lang="km"><seg>មួយ</seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu></body></tmx>`;
  expect(rowsOf('a.xlf', tmx).texts).toEqual([['មួយ', 'One', null]]);
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const table = docx(
    `<w:tbl><w:tr>${cell('km')}${cell('en')}</w:tr><w:tr>${cell('ពីរ')}${cell('Two')}</w:tr></w:tbl>`,
  );
  expect(rowsOf('a.doc', table).texts).toEqual([['ពីរ', 'Two', null]]);
});

test('XLIFF in the encoding that it declares is read, and UTF-8 that declares another one as UTF-8', () => {
  const unit = '<trans-unit id="1"><source>Décision</source><target>Decision</target></trans-unit>';
  const file = `<?xml version="1.0" encoding="windows-1252"?>${old(xliff('source-language="fr" target-language="en"', unit))}`;
  const western = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
  expect(rowsOf('a.xlf', western).texts).toEqual([['Décision', 'Decision', null]]);
  expect(rowsOf('a.xlf', file).texts).toEqual([['Décision', 'Decision', null]]);
});

test('texts in a third language are left out of XLIFF and TMX, and counted', () => {
  const french = '<trans-unit id="1"><source>មួយ</source><target>Un</target></trans-unit>';
  const file = old(xliff(both, one), xliff('source-language="km-KH" target-language="fr"', french + french));
  const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const tmx = `<tmx version="1.4"><header srclang="km"/><body><tu>${tuv('km', 'មួយ')}${tuv('en', 'One')}${tuv('fr', 'Un')}</tu><tu>${tuv('fr', 'Deux')}</tu></body></tmx>`;
  for (const [name, text] of [
    ['a.xlf', file],
    ['a.tmx', tmx],
  ] as const) {
    const read = rowsOf(name, text);
    expect(read.texts.filter(([source]) => source !== null)).toEqual([['មួយ', 'One', null]]);
    expect(read.notes).toEqual([{ code: 'left-out', detail: 'other-language', count: 2 }]);
  }
});

test('TMX in two kinds of one language keeps both its texts', () => {
  const { texts, languages } = rowsOf(
    'a.tmx',
    `<tmx version="1.4"><header srclang="en-GB"/><body><tu><tuv xml:lang="en-US"><seg>Color</seg></tuv><tuv xml:lang="en-GB"><seg>Colour</seg></tuv></tu></body></tmx>`,
  );
  expect(languages).toEqual(['en-GB', 'en-US']);
  expect(texts).toEqual([['Colour', 'Color', null]]);
});

test('a table whose source is not written yet is read the other way round', () => {
  const { texts, languages } = rowsOf('a.csv', 'km,en\n,One\n,Two\n');
  expect(languages).toEqual(['en', 'km']);
  expect(texts.map(([source, target]) => [source, target])).toEqual([
    ['One', null],
    ['Two', null],
  ]);
});

test('a table of Excel in Windows-1252 or with the line ends of an old Mac is read whole', () => {
  const western = Uint8Array.from('fr,en\rD\u00e9cision,\u0093Decision\u0094\r', (letter) =>
    letter.charCodeAt(0),
  );
  const { texts, notes } = rowsOf('a.csv', western);
  expect(texts).toEqual([['Décision', '“Decision”', null]]);
  expect(notes).toEqual([{ code: 'encoding-guessed', detail: 'Windows-1252' }]);
});

test('a Word document that is a table of two columns holds both texts; any other is one text', () => {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('មួយ')}${cell('One')}</w:tr><w:tr>${cell('ពីរ')}${cell('Two')}</w:tr></w:tbl>`;
  expect(rowsOf('a.docx', docx(table)).texts.map(([source, target]) => [source, target])).toEqual([
    ['មួយ', 'One'],
    ['ពីរ', 'Two'],
  ]);
  const head = { 'header1.xml': wordPart('hdr', table.replaceAll('One', 'Kingdom')) };
  const withHead = docx(`${table}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>`, head, {
    h: ['header', 'header1.xml'],
  });
  expect(rowsOf('a.docx', withHead).texts.map(([, target]) => target)).toEqual(['One', 'Two']);
  expect(readBitext('a.docx', docx(paragraph(run('មួយ')) + paragraph(run('ពីរ')))).ok).toBe('single');
});

test.each([
  ['a.csv', 'a,b\n1,2\n', 'no-bitext'],
  ['a.xlf', '<xliff version="1.2"', 'damaged-xml'],
  ['a.xlf', '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"/>', 'damaged-xml'],
  ['a.xlf', '<xliff version="3.0"/>', 'unknown-format'],
  ['a.xlf', '<xliff version="1.2"><file><body/></file></xliff>', 'no-text'],
  ['a.xlf', `<xliff version="2.1">${'<group>'.repeat(10_000)}`, 'nested-too-deep'],
  ['a.tmx', '<html/>', 'damaged-xml'],
  ['a.tmx', '<tmx><header/><body><tu><tuv xml:lang="km"><seg>ក</tuv></tu></body></tmx>', 'damaged-xml'],
  ['a.xlsx', 'PK\u0003\u0004', 'damaged-zip'],
])('%s with %s is refused as %s', (name, file, code) => {
  expect(readBitext(name, strToU8(file, true))).toMatchObject({ ok: false, problem: { code } });
});
