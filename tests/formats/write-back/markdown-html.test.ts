import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, type RichText } from '../../../src/core/text/rich-text.ts';
import { type ChangedBlock, writeBack } from '../../../src/formats/write-back/write-back.ts';
import { writeBlocks } from '../../../src/formats/markdown/write-markdown.ts';
import { htmlBlocks } from '../../../src/formats/html/html-blocks.ts';
import { contentArbitrary } from '../content-arbitrary.ts';
import { readOk } from '../read-ok.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

type Format = 'markdown' | 'html';
const nameOf = { markdown: 'a.md', html: 'a.html' };

const kept = (content: RichText, said: string) =>
  said.length === content.text.length ? { ...content, text: said } : plain(said);

function blocksOf(format: Format, bytes: Uint8Array, change: (said: string) => RichText | string) {
  return readOk(nameOf[format], bytes).blocks.map(({ content, ...shape }): ChangedBlock => {
    const after = change(content.text);
    return {
      shape,
      before: content,
      after: typeof after === 'string' ? kept(content, after) : after,
    };
  });
}

/** A file with other texts, as text. */
function changed(format: Format, file: string, change: (said: string) => RichText | string): string {
  const bytes = utf8(file);
  const { bytes: written, lost } = writeBack(bytes, format, blocksOf(format, bytes, change), 'en');
  expect(lost).toEqual([]);
  return text(written);
}

const markdown = `---
title: A letter
---

# The *first*   heading

<!-- a comment stays -->

> Quoted text
> on two lines with \\*stars\\* &amp; more.

1. One ![logo](logo.png) item
   - nested __bold__ item
2. Two \`code\` item

| Name | Count |
|:-----|------:|
| Rice | 12 |

[ref]: https://example.com "T"
`;

test('Markdown keeps all that is not the changed words: front matter, comments, pictures, alignment, signs', () => {
  const written = changed('markdown', markdown, (said) =>
    said
      .replace('two lines', 'three lines')
      .replace('nested', 'fitted')
      .replace('One', 'First')
      .replace('12', '13'),
  );
  expect(written).toBe(
    markdown
      .replace('two lines', 'three lines')
      .replace('nested', 'fitted')
      .replace('One', 'First')
      .replace('12', '13'),
  );
});

test('Markdown that would mean more than was said is escaped, and other marks are written anew', () => {
  const written = changed('markdown', 'Text one.\n\nText two.\n', (said) =>
    said === 'Text one.'
      ? '# not a heading'
      : { text: 'Text 2 *x*', marks: [{ type: 'bold', start: 5, end: 6 }] },
  );
  expect(written).toBe('\\# not a heading\n\nText **2** \\*x\\*\n');
});

test('bold Khmer that CommonMark would not see is found, and a byte order mark and line ends stay', () => {
  const file = '\ufeff# ក\r\n\r\nសូម**«ជម្រាប»**មក\r\nជា\r\n';
  const bytes = utf8(file);
  const blocks = blocksOf('markdown', bytes, (said) => said);
  const [, second] = blocks;
  const after = { ...second!.before!, text: second!.before!.text.replace('មក', 'ទៅ') };
  const { bytes: written } = writeBack(bytes, 'markdown', [blocks[0]!, { ...second!, after }], 'km');
  expect(text(written)).toBe(file.replace('មក', 'ទៅ'));
});

const page = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>T</title><style>p{color:red}</style></head>
<body class="x"><!-- kept --><h1 id="a">The <b>first</b> heading</h1>
<p style="text-align:center">One &amp; two<br>three <a href="https://x.kh">link</a> <img src="a.png" alt="">end.</p>
<ul><li>Item <ul><li>inner</li></ul></li></ul>
<table border=1><tr><td>Rice<td>12</table>
<script>var a = "<p>One</p>"</script></body></html>
`;

test('a page keeps all that is not the changed words: tags, attributes, scripts, comments', () => {
  const replaced: [string, string, string][] = [
    ['three', '3 < 4', '3 &lt; 4'],
    ['12', '13', '13'],
    ['inner', 'nested', 'nested'],
  ];
  const bytes = utf8(page);
  const blocks = blocksOf('html', bytes, (said) => said).map((block): ChangedBlock => {
    const { text: said, marks } = block.before!;
    const [from, to] = replaced.find(([word]) => said.includes(word)) ?? ['', ''];
    const shift = (at: number) => (at > said.indexOf(from) ? at + to.length - from.length : at);
    const moved = marks.map((mark) => ({ ...mark, start: shift(mark.start), end: shift(mark.end) }));
    return { ...block, after: { text: said.replace(from, to), marks: moved } };
  });
  const { bytes: written, lost } = writeBack(bytes, 'html', blocks, 'en');
  expect(lost).toEqual([]);
  expect(text(written)).toBe(replaced.reduce((html, [from, , to]) => html.replace(from, to), page));
});

test('other marks on a page end the elements around them and begin them again', () => {
  const written = changed('html', '<p>A <b class="k">bold</b> word.</p>', () => ({
    text: 'A bold new word.',
    marks: [
      { type: 'bold', start: 2, end: 6 },
      { type: 'italic', start: 7, end: 10 },
    ],
  }));
  expect(readOk('a.html', utf8(written)).blocks[0]!.content).toEqual({
    text: 'A bold new word.',
    marks: [
      { type: 'bold', start: 2, end: 6 },
      { type: 'italic', start: 7, end: 10 },
    ],
  });
  expect(written).toContain('<b class="k">bold</b>');
});

test.each([
  ['markdown', '# Head\n\nText.\n\n- item\n', '# Head\n\n## New \\*x\\*\n\nText.\n\n- item\n'],
  ['html', '<h1>Head</h1><p>Text.</p>', '<h1>Head</h1><h2>New *x*</h2><p>Text.</p>'],
] as const)('a block that %s never had gets a place of its own', (format, file, expected) => {
  const blocks = blocksOf(format, utf8(file), (said) => said);
  blocks.splice(1, 0, { shape: { kind: 'heading', level: 2 }, before: null, after: plain('New *x*') });
  const { bytes, lost } = writeBack(utf8(file), format, blocks, 'en');
  expect(lost).toEqual([]);
  expect(text(bytes)).toBe(expected);
});

test('spaces that a page squeezes go with the text around them', () => {
  expect(changed('html', '<p>*  \u200b</p>\n<p>*</p>', () => '*')).toBe('<p>*</p>\n<p>*</p>');
});

/** A text of white space alone is no block. */
const content = contentArbitrary.filter(({ text }) => /[^\s\u200b]/.test(text));

test.each([
  ['markdown', (blocks: { kind: 'paragraph'; content: RichText }[]) => writeBlocks(blocks)],
  ['html', (blocks: { kind: 'paragraph'; content: RichText }[]) => htmlBlocks(blocks, 1)],
] as const)('in %s any text and marks can take the place of any others', (format, write) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 4 }), (list) => {
      const file = utf8(write(list.map(([before]) => ({ kind: 'paragraph' as const, content: before }))));
      const read = readOk(nameOf[format], file);
      fc.pre(read.blocks.length === list.length);
      // A page squeezes white space.
      fc.pre(format === 'markdown' || !list.some(([, after]) => /[ \t\n\f]{2}/.test(after.text)));
      const blocks = read.blocks.map(({ content, ...shape }, index) => ({
        shape,
        before: content,
        after: list[index]![1],
      }));
      const { bytes, lost } = writeBack(file, format, blocks, 'en');
      expect(lost).toEqual([]);
      const written = readOk(nameOf[format], bytes).blocks.map(({ content }) => content);
      expect(written).toEqual(list.map(([, after]) => after));
    }),
    { numRuns: 100 },
  );
});

test('in html text takes off and on what a class says of it, and hidden text stays where it is', () => {
  const page = `<style>.B { font-weight: bold } .H { display: none }</style><p>One <span class="B">two</span><span class="H">x</span> three</p>`;
  const said: RichText = { text: 'One four three', marks: [{ type: 'bold', start: 0, end: 3 }] };
  const written = changed('html', page, () => said);
  expect(written).toContain('<span class="H">x</span>');
  expect(readOk('a.html', utf8(written)).blocks.map(({ content }) => content)).toEqual([said]);
});
