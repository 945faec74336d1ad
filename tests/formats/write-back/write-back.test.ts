import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type RichText, plain } from '../../../src/core/text/rich-text.ts';
import { type ChangedBlock, writeBack } from '../../../src/formats/write-back/write-back.ts';
import { contentArbitrary } from '../content-arbitrary.ts';
import { docx, paragraph, run, wordPart, zipOf } from '../docx-fixture.ts';
import { readOk } from '../read-ok.ts';

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

const image = '<w:r><w:drawing><wp:inline xmlns:wp="urn:x"/></w:drawing></w:r>';
const document = docx(
  [
    paragraph(run('Press ', '<w:b/>') + run('Release'), '<w:pStyle w:val="Heading1"/>'),
    paragraph(
      `${run('One &amp; ')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>${run('two', '<w:i/>')}${image}<w:r><w:tab/></w:r>${run(' three.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    `<w:tbl><w:tr><w:tc>${paragraph(run('Cell'))}</w:tc><w:tc>${paragraph(run('12'))}</w:tc></w:tr></w:tbl>`,
    '<w:p><w:r><w:t xml:space="preserve">Plain </w:t></w:r><w:r><w:t>end.</w:t></w:r></w:p>',
  ].join(''),
  {
    'styles.xml': wordPart('styles', ''),
    'footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${paragraph(run('A note.'))}</w:footnote>`),
    'media/image.png': 'picture',
  },
);

function blocksOf(bytes: Uint8Array, changes: Record<number, RichText> = {}): ChangedBlock[] {
  const { blocks } = readOk('a.docx', bytes);
  return blocks.map(({ content, ...shape }, index) => ({
    shape,
    before: content,
    after: changes[index] ?? content,
  }));
}

const textsOf = (bytes: Uint8Array) => readOk('a.docx', bytes).blocks.map(({ content }) => content.text);

test('a Word file goes out byte for byte as it came in where nothing was changed', () => {
  expect(writeBack(document, 'docx', blocksOf(document), 'en').bytes).toBe(document);
});

test('a changed text leaves every other part and all the structure as they were', () => {
  const blocks = blocksOf(document, {
    1: { text: 'One & 2 three.', marks: [{ type: 'italic', start: 6, end: 7 }] },
    4: plain('Plain ending.'),
  });
  const { bytes, lost } = writeBack(document, 'docx', blocks, 'en');
  expect(lost).toEqual([]);
  expect(textsOf(bytes)).toEqual([
    'Press Release',
    'One & 2 three.',
    'Cell',
    '12',
    'Plain ending.',
    'A note.',
  ]);
  const [before, after] = [partsOf(document), partsOf(bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, part] of Object.entries(before)) {
    if (name !== 'word/document.xml') expect(after[name], name).toBe(part);
  }
  const structure = (xml = '') => xml.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, '<w:t/>');
  expect(structure(after['word/document.xml'])).toBe(structure(before['word/document.xml']));
  expect(after['word/document.xml']).toContain('<w:t xml:space="preserve">One &amp; </w:t>');
});

test('what is written anew has the marks that it was given, and what stays keeps its own', () => {
  const marked = {
    text: 'Press and Release',
    marks: [
      { type: 'bold' as const, start: 0, end: 5 },
      { type: 'italic' as const, start: 6, end: 9 },
    ],
  };
  const { bytes } = writeBack(document, 'docx', blocksOf(document, { 0: marked }), 'en');
  const { blocks } = readOk('a.docx', bytes);
  expect(blocks[0]!.content).toEqual(marked);
  expect(blocks[0]!.kind).toBe('heading');
});

test('a note, a table cell and a text that is gone are written where they stand', () => {
  const changes = { 3: plain('13'), 5: plain('Another note.'), 2: plain('') };
  const { bytes } = writeBack(document, 'docx', blocksOf(document, changes), 'en');
  expect(textsOf(bytes)).toEqual(['Press Release', 'One & two three.', '13', 'Plain end.', 'Another note.']);
});

test('a block that the document never had gets a paragraph like those around it', () => {
  const blocks = blocksOf(document);
  blocks.splice(1, 0, { shape: { kind: 'heading', level: 1 }, before: null, after: plain('New & first') });
  const { bytes } = writeBack(document, 'docx', blocks, 'en');
  const read = readOk('a.docx', bytes);
  expect(read.blocks[1]).toMatchObject({ kind: 'heading', content: { text: 'New & first' } });
  expect(read.blocks).toHaveLength(7);
});

const link = (text: string, start: number, end: number, href = 'https://gov.kh/?a=1&b=2'): RichText => ({
  text,
  marks: [{ type: 'link', start, end, href }],
});

test('links are made, moved and taken away where they stand, those with a relationship too', () => {
  const linkStyle =
    '<w:style w:type="character" w:styleId="L"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>';
  const file = docx(
    paragraph(run('Read this.')) +
      paragraph(
        `${run('See ')}<w:hyperlink r:id="r1"><w:ins w:id="1">${run('the site', '<w:rStyle w:val="L"/>')}</w:ins></w:hyperlink>${run('.')}`,
      ) +
      paragraph(`<w:hyperlink r:id="r1">${run('Gone', '<w:rStyle w:val="L"/>')}</w:hyperlink>`),
    { 'styles.xml': wordPart('styles', linkStyle) },
    { r1: ['hyperlink', 'https://old.kh/'] },
  );
  const after = [
    link('Read this.', 5, 9),
    link('See the site, now.', 4, 12, 'https://old.kh/'),
    plain('Gone'),
  ];
  const { bytes, lost } = writeBack(file, 'docx', blocksOf(file, { ...after }), 'en');
  expect(lost).toEqual([]);
  expect(readOk('a.docx', bytes).blocks.map(({ content }) => content)).toEqual(after);
  expect(partsOf(bytes)['word/document.xml']).toContain('<w:rPr><w:rStyle w:val="L"/>');
  expect(partsOf(bytes)['word/_rels/document.xml.rels']).toBe(partsOf(file)['word/_rels/document.xml.rels']);
});

test('what a reader does not see is no part of the text, and stays', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`;
  const choice = `<mc:AlternateContent><mc:Choice Requires="zz">${run('new')}</mc:Choice><mc:Fallback>${run('old ')}</mc:Fallback></mc:AlternateContent>`;
  const file = docx(
    paragraph(run('A ') + run('hidden ', '<w:rStyle w:val="H"/>') + run('text.')) +
      paragraph(run('One ') + prompt + run('two ') + choice + run('three.')) +
      paragraph(
        `${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${run('unseen')}${field('separate')}${run('Shown result')}${field('end')}`,
      ) +
      paragraph('<w:r><w:t><![CDATA[a < b & c]]></w:t></w:r>'),
    {
      'styles.xml': wordPart(
        'styles',
        '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
    },
  );
  expect(textsOf(file)).toEqual(['A text.', 'One two old three.', 'Shown result', 'a < b & c']);
  const after = ['A new text.', 'One or two old three.', 'Shown results', 'a < b & d'].map(plain);
  const { bytes, lost } = writeBack(file, 'docx', blocksOf(file, { ...after }), 'en');
  expect(lost).toEqual([]);
  expect(textsOf(bytes)).toEqual(after.map(({ text }) => text));
  for (const kept of ['hidden ', 'Click here', 'unseen', 'new']) {
    expect(partsOf(bytes)['word/document.xml']).toContain(kept);
  }
});

test.each([
  ['single quotes', (xml: string) => xml.replaceAll('"', "'")],
  ['another prefix', (xml: string) => xml.replace('xmlns:w=', 'xmlns:q=').replaceAll(/(<\/?|\s)w:/g, '$1q:')],
  ['no prefix', (xml: string) => xml.replace('xmlns:w=', 'xmlns=').replaceAll(/(<\/?)w:/g, '$1')],
  ['UTF-16', (xml: string) => `\ufeff${xml.replace('UTF-8', 'UTF-16')}`],
])('a part in %s takes other texts', (name, rewrite) => {
  const files = unzipSync(docx(paragraph(run('Some text.')) + paragraph(run('More.'))));
  const xml = rewrite(strFromU8(files['word/document.xml']!));
  const bytes = name === 'UTF-16' ? new Uint8Array(Buffer.from(xml, 'utf16le')) : strToU8(xml);
  const file = zipOf({ ...files, 'word/document.xml': bytes });
  const after = [{ text: 'Some good text.', marks: [{ type: 'bold' as const, start: 5, end: 9 }] }];
  const { bytes: written, lost } = writeBack(file, 'docx', blocksOf(file, { ...after }), 'en');
  expect(lost).toEqual([]);
  expect(readOk('a.docx', written).blocks.map(({ content }) => content)).toEqual([...after, plain('More.')]);
});

test('Latin letters are not put into a font that shows Khmer for them', () => {
  const fonts = '<w:rFonts w:ascii="Limon S1" w:hAnsi="Limon S1" w:cs="Khmer OS"/>';
  const file = docx(paragraph(run('ក្រសួង', fonts)) + paragraph(run('១២', fonts)));
  const { bytes, lost } = writeBack(file, 'docx', blocksOf(file, { 0: plain('Ministry') }), 'en');
  expect(lost).toEqual([]);
  const read = readOk('a.docx', bytes);
  expect(read.notes).toEqual([]);
  expect(read.blocks.map(({ content }) => content.text)).toEqual(['Ministry', '១២']);
  expect(partsOf(bytes)['word/document.xml']).toContain(
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Khmer OS"/>',
  );
  const complex = docx(paragraph(run('ក្រសួង', `${fonts}<w:cs/>`)));
  const { bytes: same } = writeBack(complex, 'docx', blocksOf(complex, { 0: plain('Ministry') }), 'en');
  expect(partsOf(same)['word/document.xml']).toBe(
    partsOf(complex)['word/document.xml']!.replace('ក្រសួង', 'Ministry'),
  );
});

test('superscript as LibreOffice raises it, and underline of a style, can be taken away', () => {
  const raised = '<w:position w:val="8"/><w:sz w:val="11"/>';
  const styles = '<w:style w:type="character" w:styleId="U"><w:rPr><w:u w:val="single"/></w:rPr></w:style>';
  const file = docx(paragraph(run('x') + run('2', raised) + run('under', '<w:rStyle w:val="U"/>')), {
    'styles.xml': wordPart('styles', styles),
  });
  const { bytes } = writeBack(file, 'docx', blocksOf(file, { 0: plain('x2under') }), 'en');
  expect(readOk('a.docx', bytes).blocks[0]!.content).toEqual(plain('x2under'));
});

test('a text that the document does not hold is told, and nothing is made up', () => {
  const block = { shape: { kind: 'paragraph' as const }, before: plain('Elsewhere'), after: plain('x') };
  expect(writeBack(document, 'docx', [...blocksOf(document), block], 'en').lost).toEqual(['Elsewhere']);
});

/** A content cut into runs of Word, as some editor might have done. */
function runsOf({ text, marks }: RichText, cuts: readonly number[]): string {
  const edges = new Set([
    ...cuts.map((cut) => cut % (text.length + 1)),
    ...marks.flatMap(({ start, end }) => [start, end]),
  ]);
  const sorted = [...edges]
    .filter(
      (at) =>
        at > 0 && at < text.length && !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)),
    )
    .sort((a, b) => a - b);
  const names = {
    bold: '<w:b/>',
    italic: '<w:i/>',
    underline: '<w:u w:val="single"/>',
    superscript: '<w:vertAlign w:val="superscript"/>',
    subscript: '<w:vertAlign w:val="subscript"/>',
  };
  return [0, ...sorted]
    .map((start, index) => {
      const end = sorted[index] ?? text.length;
      const on = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ type }) => type);
      const order = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const;
      const properties = order
        .filter((type) => on.includes(type))
        .map((type) => names[type])
        .join('');
      const xml = text.slice(start, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const made = run(xml.replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">'), properties);
      const href = marks.find((mark) => mark.type === 'link' && mark.start <= start && mark.end >= end)?.href;
      return href === undefined ? made : linked(made, href.replaceAll('&', '&amp;'), index);
    })
    .join('');
}

/** A run in one of the three ways in which Word says that it is a link. */
function linked(made: string, href: string, way: number): string {
  const code = ` HYPERLINK "${href}" `;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  if (way % 3 === 0) return `<w:fldSimple w:instr='${code}'>${made}</w:fldSimple>`;
  const start = `${field('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${field('separate')}`;
  return way % 3 === 1
    ? start + made + field('end')
    : `<w:ins w:id="1">${start}${made}${field('end')}</w:ins>`;
}

/** A text of white space alone is no block. */
const content = contentArbitrary
  .filter(({ text }) => /[^\s\u200b]/.test(text))
  .map(({ text, marks }) => {
    const both = (type: string) => type === 'superscript' || type === 'subscript';
    return { text, marks: marks.filter(({ type }) => !both(type)) };
  });

test('any text and marks can take the place of any others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(content, content, fc.array(fc.nat(40), { maxLength: 4 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (list) => {
        const file = docx(list.map(([before, , cuts]) => paragraph(runsOf(before, cuts))).join(''));
        const read = readOk('a.docx', file);
        fc.pre(read.blocks.length === list.length);
        const blocks = read.blocks.map(({ content, ...shape }, index) => ({
          shape,
          before: content,
          after: list[index]![1],
        }));
        const { bytes, lost } = writeBack(file, 'docx', blocks, 'en');
        expect(lost).toEqual([]);
        const written = readOk('a.docx', bytes).blocks.map(({ content }) => content);
        expect(written).toEqual(list.map(([, after]) => after));
      },
    ),
    { numRuns: 80 },
  );
});
