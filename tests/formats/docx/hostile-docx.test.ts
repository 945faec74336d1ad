import { expect, test } from 'vitest';
import { docx, paragraph, relationships, run, wordPart, zipOf } from '../docx-fixture.ts';
import { commented, nestedFields } from '../hostile/crafted/word.ts';
import { problemOf, readOk, shownBlocks } from '../read-ok.ts';

const good = docx(paragraph(run('text')));

/** Overwrites a number of a zip's central directory, in every entry or in the one of a name. */
function patchDirectory(
  zip: Uint8Array,
  field: number,
  size: 2 | 4,
  value: number,
  name?: string,
): Uint8Array {
  const patched = zip.slice();
  const view = new DataView(patched.buffer);
  for (let at = 0; at + 46 < patched.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const own = new TextDecoder().decode(patched.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name !== undefined && own !== name) continue;
    if (size === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return patched;
}

test('a part that would swell two hundredfold is refused before it is unpacked', () => {
  const bomb = docx(`<!--${' '.repeat(30 * 1024 * 1024)}-->${paragraph(run('x'))}`);
  expect(problemOf('a.docx', bomb)).toMatchObject({ code: 'zip-bomb', part: 'word/document.xml' });
});

test('a zip that would be larger than half a gigabyte is refused, whatever is large in it', () => {
  expect(problemOf('a.docx', patchDirectory(good, 24, 4, 0x20000001, '_rels/.rels'))).toMatchObject({
    code: 'zip-bomb',
  });
});

test('a part that is larger than its directory says is not unpacked further', () => {
  const lying = patchDirectory(docx(`<!--${' '.repeat(9_000_000)}-->`), 24, 4, 1000, 'word/document.xml');
  expect(problemOf('a.docx', lying)).toEqual({
    code: 'damaged-zip',
    part: 'word/document.xml',
    detail: 'checksum',
  });
});

test('a wrong checksum, an unknown method, a missing header and a second entry of one name are damage', () => {
  const code = (file: Uint8Array) => problemOf('a.docx', file)?.code;
  expect(code(patchDirectory(good, 16, 4, 1))).toBe('damaged-zip');
  expect(code(patchDirectory(good, 10, 2, 9))).toBe('damaged-zip');
  expect(code(patchDirectory(good, 42, 4, 7))).toBe('damaged-zip');
  const twice = zipOf({ 'word/document.xml': '<x/>', 'word/documenu.xml': '<x/>' });
  twice[twice.lastIndexOf('u'.charCodeAt(0))] = 't'.charCodeAt(0);
  expect(problemOf('a.docx', twice)).toEqual({ code: 'damaged-zip', detail: 'word/document.xml twice' });
});

test('an encrypted zip is named as such', () => {
  expect(problemOf('a.docx', patchDirectory(good, 8, 2, 1))).toEqual({ code: 'encrypted' });
});

test('a zip without a document is no Word file, and spreadsheets are named', () => {
  expect(problemOf('a.docx', zipOf({ 'a.txt': 'x' }))).toEqual({ code: 'not-docx' });
  expect(problemOf('a.docx', zipOf({ 'xl/workbook.xml': '<x/>' }))).toEqual({
    code: 'not-docx',
    detail: 'XLSX',
  });
  expect(problemOf('a.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toEqual({
    code: 'not-docx',
    detail: 'OpenDocument',
  });
  expect(problemOf('a.docx', zipOf({ 'word/document.xml': '<html/>' }))).toEqual({
    code: 'not-docx',
    part: 'word/document.xml',
  });
});

const withDocument = (xml: string) => zipOf({ 'word/document.xml': xml });
const body = (inner: string) =>
  wordPart('document', `<w:body>${inner}</w:body>`).replace(/^<\?xml.*?\?>/, '');

test('entities that would swell, and external ones, are refused with their document type', () => {
  const billion =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
  const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  for (const type of [billion, external]) {
    expect(problemOf('a.docx', withDocument(type + body(paragraph(run('&a;')))))).toEqual({
      code: 'damaged-xml',
      part: 'word/document.xml',
      line: 1,
      detail: 'DOCTYPE',
    });
  }
  expect(problemOf('a.docx', withDocument(body(paragraph(run('&a;')))))).toMatchObject({
    code: 'damaged-xml',
  });
});

test('XML that ends early or nests wrongly is refused with its part and line', () => {
  expect(problemOf('a.docx', withDocument(body('\n\n<w:p></w:r>')))).toMatchObject({
    code: 'damaged-xml',
    part: 'word/document.xml',
    line: 3,
  });
  expect(problemOf('a.docx', withDocument(body('<w:p/>').slice(0, -20)))).toMatchObject({
    code: 'damaged-xml',
  });
  expect(problemOf('a.docx', withDocument(''))).toMatchObject({ code: 'damaged-xml' });
  const notUtf8 = zipOf({ 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e) });
  expect(problemOf('a.docx', notUtf8)).toMatchObject({ code: 'damaged-xml', detail: 'not UTF-8' });
});

test('ten thousand levels of anything are refused', () => {
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
  for (const inner of [
    deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'),
    deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'),
    `<w:p>${deep('<w:smartTag>', '</w:smartTag>')}</w:p>`,
  ]) {
    expect(problemOf('a.docx', withDocument(body(inner)))).toMatchObject({
      code: 'nested-too-deep',
      line: 1,
    });
  }
});

test('names in the zip lead nowhere outside it', () => {
  const file = (target: string) =>
    zipOf({
      '_rels/.rels': relationships({ r: ['officeDocument', '../../word/document.xml'] }),
      '../../../etc/passwd': 'secret',
      'word/document.xml': wordPart('document', `<w:body>${paragraph(run('inside'))}</w:body>`),
      'word/_rels/document.xml.rels': relationships({ s: ['styles', target] }),
    });
  expect(shownBlocks(readOk('a.docx', file('file:///etc/passwd')).blocks)).toEqual(['inside']);
  expect(problemOf('a.docx', file('../../../etc/passwd'))).toEqual({
    code: 'damaged-zip',
    part: 'etc/passwd',
    detail: 'missing',
  });
});

test('ten thousand comments in one paragraph are counted on, not each from its beginning', () => {
  const { comments } = readOk('a.docx', commented(10_000, 'a b'));
  expect(comments).toHaveLength(10_000);
  expect(comments!.at(-1)).toMatchObject({ start: 19_998, end: 20_000 });
});

test('fifteen thousand fields in each other are not gone through for each run of text', () => {
  const { blocks } = readOk('a.docx', nestedFields(15_000));
  expect(blocks[1]!.content).toEqual({
    text: 'b',
    marks: [{ type: 'link', start: 0, end: 1, href: 'https://a.kh' }],
  });
});
