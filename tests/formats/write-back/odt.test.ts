import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plain } from '../../../src/core/text/rich-text.ts';
import { type ChangedBlock, writeBack } from '../../../src/formats/write-back/write-back.ts';
import { contentArbitrary } from '../content-arbitrary.ts';
import { readOk } from '../read-ok.ts';

const spaces = ['office', 'text', 'table', 'style', 'fo', 'drawing']
  .map((name) => {
    const uri = name === 'fo' ? 'xsl-fo-compatible' : name;
    return `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`;
  })
  .join(' ');

function odt(body: string, styles = '<office:automatic-styles/>'): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${spaces}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(`<?xml version="1.0"?><office:document-styles ${spaces}/>`),
    'Pictures/a.png': strToU8('picture'),
  });
}

const blocksOf = (bytes: Uint8Array) =>
  readOk('a.odt', bytes).blocks.map(({ content, ...shape }): ChangedBlock => ({
    shape,
    before: content,
    after: content,
  }));
const contentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['content.xml']!);

const bold =
  '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>';
const letter = odt(
  '<text:h text:outline-level="1" text:style-name="H">Title</text:h>' +
    '<text:p text:style-name="P1">One <text:span text:style-name="T1">bold</text:span> word<text:s text:c="2"/>and<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> <draw:frame><draw:image/></draw:frame>end.</text:p>' +
    '<table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>',
  bold,
);

test('an OpenDocument text keeps all that is not the changed words', () => {
  const blocks = blocksOf(letter);
  const to = (from: string, said: string) => {
    const block = blocks.find(({ before }) => before!.text.includes(from))!;
    const { text, marks } = block.before!;
    block.after = { text: text.replace(from, said), marks };
  };
  to('end.', 'close.');
  to('12', '13');
  to('A note.', 'A nota.');
  const { bytes, lost } = writeBack(letter, 'odt', blocks, 'en');
  expect(lost).toEqual([]);
  expect(contentOf(bytes)).toBe(
    contentOf(letter).replace('end.', 'close.').replace('>12<', '>13<').replace('A note.', 'A nota.'),
  );
  expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(letter)));
});

test('other marks of an OpenDocument text are styles of their own, and a new heading is one', () => {
  const blocks = blocksOf(letter);
  blocks[1]!.after = {
    text: 'One bold word  and end.',
    marks: [
      { type: 'bold', start: 0, end: 3 },
      { type: 'italic', start: 4, end: 8 },
    ],
  };
  blocks.splice(1, 0, { shape: { kind: 'heading', level: 1 }, before: null, after: plain('New') });
  const { bytes, lost } = writeBack(letter, 'odt', blocks, 'en');
  expect(lost).toEqual([]);
  const read = readOk('a.odt', bytes).blocks;
  expect(read[1]).toMatchObject({ kind: 'heading', level: 1, content: { text: 'New' } });
  expect(read[2]!.content).toEqual(blocks[2]!.after);
});

test('a space that is put beside one of the text is one more', () => {
  const file = odt('<text:p>Paragraph 1</text:p>');
  const [block] = blocksOf(file);
  const { bytes } = writeBack(file, 'odt', [{ ...block!, after: plain('*  1.') }], 'en');
  expect(readOk('a.odt', bytes).blocks[0]!.content.text).toBe('*  1.');
});

/** A text of white space alone is no block. */
const content = contentArbitrary
  .filter(({ text }) => /[^\s\u200b]/.test(text))
  .map(({ text, marks }) => ({
    text,
    marks: marks.filter(({ type }) => !['superscript', 'subscript'].includes(type)),
  }));

test('in OpenDocument any text and marks can take the place of any others, twice', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 4 }), (list) => {
      let file = odt(list.map((_, index) => `<text:p>Paragraph ${index}</text:p>`).join(''));
      for (const turn of [0, 1] as const) {
        const blocks = blocksOf(file).map((block, index) => ({ ...block, after: list[index]![turn] }));
        const { bytes, lost } = writeBack(file, 'odt', blocks, 'en');
        expect(lost).toEqual([]);
        file = bytes;
        const written = readOk('a.odt', file).blocks.map(({ content }) => content);
        expect(written).toEqual(list.map((pair) => pair[turn]));
      }
    }),
    { numRuns: 25 },
  );
});
