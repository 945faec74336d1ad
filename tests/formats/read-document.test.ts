import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/formats/read-document.ts';
import { readFlowing } from '../../src/formats/read-flowing.ts';
import { readLimits, readProblemCodes } from '../../src/formats/read-result.ts';
import { docx, paragraph, run, wordPart } from './docx-fixture.ts';
import { bytesOf, problemOf } from './read-ok.ts';

const format = (name: string, file: Uint8Array | string) => {
  const result = readFlowing(name, typeof file === 'string' ? bytesOf(file) : file);
  return result.ok ? result.format : result.problem.code;
};
const word = docx(paragraph(run('ខ្មែរ', '<w:b/>')) + paragraph(run('two')), {
  'styles.xml': wordPart('styles', '<w:style w:styleId="a"/>'),
});

test('the format is told by the content first and the name second', () => {
  expect(format('a.txt', word)).toBe('docx');
  expect(format('a.docx', '# text')).toBe('text');
  expect(format('A.MD', '# text')).toBe('markdown');
  expect(format('a.markdown', 'text')).toBe('markdown');
  expect(format('README', 'text')).toBe('text');
  expect(format('a.txt', '<!DOCTYPE html><p>x')).toBe('html');
  expect(format('a.htm', 'just text')).toBe('html');
});

test('files without text are told apart from empty files', () => {
  expect(format('a.txt', '')).toBe('empty');
  expect(format('a.txt', ' \n\t\n')).toBe('no-text');
  expect(format('a.md', '<!-- nothing -->')).toBe('no-text');
  expect(format('a.docx', docx(paragraph('')))).toBe('no-text');
});

test('known formats that are not read are named', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypted = [...ole, ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])];
  expect(format('a.doc', Uint8Array.from([...ole, ...Array<number>(600).fill(0)]))).toBe('old-doc');
  expect(format('a.docx', Uint8Array.from(encrypted))).toBe('encrypted');
  expect(problemOf('a.doc', '{\\rtf1 x}')).toEqual({ code: 'unknown-format', detail: 'RTF' });
  expect(problemOf('a.csv', 'a;b')).toEqual({ code: 'unknown-format', detail: 'CSV' });
});

test('files above the limits are refused unread', () => {
  const large = new Uint8Array(readLimits.text + 1).fill(0x61);
  expect(problemOf('a.txt', large)).toEqual({ code: 'too-large' });
  expect(problemOf('a.md', large.subarray(0, readLimits.markdown + 1))).toEqual({ code: 'too-large' });
  const zip = new Uint8Array(readLimits.zip + 1);
  zip.set([0x50, 0x4b, 3, 4]);
  expect(problemOf('a.docx', zip)).toEqual({ code: 'too-large' });
});

/** A result is whole: a document with text, or a problem that a reader foresaw. */
function expectForeseen(name: string, bytes: Uint8Array): void {
  const result = readFlowing(name, bytes);
  if (result.ok) {
    expect(result.document.blocks.length).toBeGreaterThan(0);
    for (const { content } of result.document.blocks) {
      expect(content.text.trim()).not.toBe('');
      for (const { start, end } of content.marks)
        expect(0 <= start && start < end && end <= content.text.length).toBe(true);
    }
  } else {
    expect(readProblemCodes).toContain(result.problem.code);
    expect(result.problem.code).not.toBe('reader-failed');
  }
}

const names = fc.constantFrom('a.txt', 'a.md', 'a.docx', '', '../../a');

test('no bytes make the reader throw', () => {
  fc.assert(
    fc.property(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) => expectForeseen(name, bytes)),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(names, fc.string({ unit: 'binary', maxLength: 200 }), (name, text) =>
      expectForeseen(name, bytesOf(text)),
    ),
    { numRuns: 500 },
  );
});

const markdown = bytesOf(
  '---\na: b\n---\n# H **b**\n\n1. x\n   - *y*\n\n| a | ក**«ខ»**គ |\n|---|---|\n| [l](http://x.kh) | <sup>2</sup> |\n\n> q\n\n```\nc\n```\n\n<div>\n<p>t</p></div>\n',
);

test('files with flipped, lost or foreign bytes are read whole or refused', () => {
  const change = fc.record({ at: fc.nat(), value: fc.nat(255), cut: fc.boolean() });
  const file = fc.constantFrom<[string, Uint8Array]>(['a.docx', word], ['a.md', markdown]);
  fc.assert(
    fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), ([name, original], changes) => {
      let bytes = original.slice();
      for (const { at, value, cut } of changes) {
        const place = at % bytes.length;
        if (cut && place > 0) bytes = bytes.slice(0, place);
        else bytes[place] = value;
      }
      expectForeseen(name, bytes);
    }),
    { numRuns: 800 },
  );
});

test('a Word file whose XML has lost, doubled or swapped tags is read whole or refused', () => {
  const xml = new TextDecoder().decode(
    bytesOf(
      paragraph(run('one', '<w:b/>'), '<w:pStyle w:val="a"/>') +
        `<w:tbl><w:tr><w:tc>${paragraph(run('cell'))}</w:tc></w:tr></w:tbl>`,
    ),
  );
  const tags = xml.split(/(<[^>]+>)/).filter((piece) => piece !== '');
  const edit = fc.record({ at: fc.nat(), with: fc.nat(), how: fc.constantFrom('drop', 'double', 'swap') });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const changed = [...tags];
      for (const { at, with: other, how } of edits) {
        const place = at % changed.length;
        if (how === 'drop') changed.splice(place, 1, '');
        else if (how === 'double') changed.splice(place, 0, changed[place]!);
        else changed[place] = changed[other % changed.length]!;
      }
      expectForeseen('a.docx', docx(changed.join('')));
    }),
    { numRuns: 400 },
  );
});

test('a document of more paragraphs than a project holds is refused', async () => {
  const page = (paragraphs: number) => bytesOf(`<html><body>${'<p>a</p>'.repeat(paragraphs)}</body></html>`);
  expect(await readDocument('a.html', page(readLimits.segments + 1))).toEqual({
    ok: false,
    problem: { code: 'too-long' },
  });
  expect(await readDocument('a.html', page(10))).toMatchObject({ ok: true });
});
