import { expect, test } from 'vitest';
import { docx, paragraph, relationships, run, wordPart, zipOf } from '../docx-fixture.ts';
import { problemOf, readOk, shown, shownBlocks } from '../read-ok.ts';

const textsOf = (...given: Parameters<typeof docx>) => shownBlocks(readOk('a.docx', docx(...given)).blocks);
const bold = '<w:b/><w:bCs/>';
const style = (id: string, inner: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;

test('runs that Word has cut at random are one text with whole marks', () => {
  const body = paragraph(
    run('ជូន') + run('សិក្ខា', bold) + run('សាលា', bold) + run(' ', bold) + run('«បញ្ញា»', bold) + run(' ដែល'),
  );
  expect(textsOf(body)).toEqual(['ជូន<b>សិក្ខាសាលា «បញ្ញា»</b> ដែល']);
});

test('bold of Khmer is that for complex scripts, and one of the pair is enough', () => {
  expect(textsOf(paragraph(run('ខ្មែរ', '<w:bCs/>') + run(' (', '<w:bCs/>') + run('AI', '<w:b/>')))).toEqual([
    '<b>ខ្មែរ (AI</b>',
  ]);
  expect(textsOf(paragraph(run('ខ្មែរ', '<w:b/><w:bCs w:val="0"/>') + run('Latin', '<w:bCs/>')))).toEqual([
    'ខ្មែរLatin',
  ]);
  expect(textsOf(paragraph(run('a', '<w:b w:val="false"/>') + run('b', '<w:i/><w:iCs/>')))).toEqual([
    'a<i>b</i>',
  ]);
});

test('underline, superscript and subscript are marks, also as LibreOffice writes them', () => {
  const runs = [
    run('u', '<w:u w:val="single"/>'),
    run('n', '<w:u w:val="none"/>'),
    run('2'),
    run('nd', '<w:vertAlign w:val="superscript"/>'),
    run('H'),
    run('2', '<w:vertAlign w:val="subscript"/>'),
    run('x'),
    run('3', '<w:position w:val="8"/><w:sz w:val="15"/>'),
    run('raised', '<w:position w:val="6"/>'),
  ];
  expect(textsOf(paragraph(runs.join('')))).toEqual([
    '<u>u</u>n2<sup>nd</sup>H<sub>2</sub>x<sup>3</sup>raised',
  ]);
});

test('marks come from character styles, and a heading is not bold by its style', () => {
  const styles = wordPart(
    'styles',
    style('Base', '<w:rPr><w:b/></w:rPr>', 'character') +
      style('Strong', '<w:basedOn w:val="Base"/><w:rPr><w:i/></w:rPr>', 'character') +
      style('Heading2', '<w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr>'),
  );
  const body =
    paragraph(run('Title'), '<w:pStyle w:val="Heading2"/>') +
    paragraph(
      run('a', '<w:rStyle w:val="Strong"/>') + run('b', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'),
    );
  const { blocks } = readOk('a.docx', docx(body, { 'styles.xml': styles }));
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 2 });
  expect(shownBlocks(blocks)).toEqual(['Title', '<i><b>a</b>b</i>']);
});

test('headings are told by name, by inheritance and by outline level', () => {
  const styles = wordPart(
    'styles',
    style('T', '<w:name w:val="Title"/>') +
      style('H1', '<w:name w:val="heading 1"/>') +
      style('Mine', '<w:basedOn w:val="H1"/>') +
      style('Loop', '<w:basedOn w:val="Loop"/>') +
      style('Outline', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('Body', '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
  );
  const levels = (parts: Record<string, string>, ...names: string[]) =>
    readOk('a.docx', docx(names.map((name) => paragraph(run('x'), name)).join(''), parts)).blocks.map(
      ({ kind, level }) => (kind === 'heading' ? level : kind),
    );
  const of = (id: string) => `<w:pStyle w:val="${id}"/>`;
  expect(
    levels(
      { 'styles.xml': styles },
      of('T'),
      of('H1'),
      of('Mine'),
      of('Loop'),
      of('Outline'),
      of('Body'),
      of('?'),
    ),
  ).toEqual([1, 1, 1, 'paragraph', 3, 'paragraph', 'paragraph']);
  expect(levels({}, of('Heading3'), '<w:outlineLvl w:val="0"/>')).toEqual([3, 1]);
});

test('breaks are line ends; page breaks, tabs and positions are a space where words would touch', () => {
  const inner =
    '<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:t>three</w:t><w:br w:type="page"/><w:t>four</w:t>' +
    '<w:tab/><w:tab/><w:t xml:space="preserve"> five</w:t><w:lastRenderedPageBreak/><w:t>six</w:t></w:r>';
  expect(textsOf(paragraph(inner))).toEqual(['one\ntwo\nthree four fivesix']);
});

test('an empty line in a paragraph ends a block, an empty paragraph is none', () => {
  expect(
    textsOf(paragraph('<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>') + paragraph(run('  '))),
  ).toEqual(['a', 'b']);
});

test('white space in a run counts only where it is preserved', () => {
  expect(
    textsOf(paragraph('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b\n c</w:t></w:r>')),
  ).toEqual(['a b  c']);
});

test('links keep their address, whether by relationship or by field, and are not underlined by their style', () => {
  const styles = wordPart('styles', style('Link', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character'));
  const field = (inner: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${inner}</w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const body = paragraph(
    `<w:hyperlink r:id="l1">${run('site', '<w:rStyle w:val="Link"/>')}</w:hyperlink>` +
      `<w:hyperlink r:id="l2">${run(' evil')}</w:hyperlink><w:hyperlink w:anchor="x">${run(' inner')}</w:hyperlink> ` +
      field(' HYPERLINK "http://y.kh/a b" ') +
      run(' by field') +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );
  const links: Record<string, [string, string]> = {
    l1: ['hyperlink', 'https://x.kh/'],
    l2: ['hyperlink', 'javascript:alert(1)'],
  };
  expect(textsOf(body, { 'styles.xml': styles }, links)).toEqual([
    '<a https://x.kh/>site</a> evil inner <a http://y.kh/a%20b>by field</a>',
  ]);
});

test('of fields only the result is read, and one that never ends swallows nothing', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>';
  const full = `${begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('6 December')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const simple = `<w:fldSimple w:instr="AUTHOR">${run(' Sok')}</w:fldSimple>`;
  expect(textsOf(paragraph(full + simple) + paragraph(begin + run('lost')) + paragraph(run('kept')))).toEqual(
    ['6 December Sok', 'kept'],
  );
});

test('tracked changes are read as accepted, and counted', () => {
  const body =
    paragraph(
      run('a ') +
        `<w:ins w:id="1">${run('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>` +
        `<w:moveFrom w:id="3">${run('gone')}</w:moveFrom><w:moveTo w:id="4">${run('here')}</w:moveTo>`,
    ) +
    paragraph(run('first '), '<w:rPr><w:del w:id="5"/></w:rPr>') +
    paragraph(run('second'));
  const { blocks, notes } = readOk('a.docx', docx(body));
  expect(shownBlocks(blocks)).toEqual(['a new here', 'first second']);
  expect(notes).toEqual([{ code: 'tracked-changes-accepted', count: 5 }]);
});

test('a paragraph whose mark was deleted goes on in the next one, and keeps its text where there is none', () => {
  const open = (text: string) => paragraph(run(text), '<w:rPr><w:del w:id="1"/></w:rPr>');
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const body =
    `${open('above')}<w:tbl><w:tr>${cell(paragraph(run('a')) + open('b'))}${cell(open('c '))}</w:tr></w:tbl>` +
    `<w:sdt><w:sdtContent>${open('one ')}</w:sdtContent></w:sdt>${paragraph(run('two'))}${open('last')}<w:sectPr/>`;
  const { blocks } = readOk('a.docx', docx(body));
  expect(blocks.map(({ cell: place, content }) => [content.text, place?.column])).toEqual([
    ['above', undefined],
    ['a', 0],
    ['b', 0],
    ['c', 1],
    ['one two', undefined],
    ['last', undefined],
  ]);
});

test('content controls, smart tags and other wrappers are looked into; prompts are not', () => {
  const body =
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('block'))}</w:sdtContent></w:sdt>` +
    paragraph(
      `<w:sdt><w:sdtContent>${run('run ')}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>` +
        `<w:smartTag><w:smartTag>${run('smart')}</w:smartTag></w:smartTag><w:bdo>${run(' bdo')}</w:bdo>` +
        `<w:r><w:ruby><w:rt>${run('no')}</w:rt><w:rubyBase>${run(' base')}</w:rubyBase></w:ruby></w:r>`,
    );
  expect(textsOf(body)).toEqual(['block', 'run smart bdo base']);
});

test('special characters become the characters they stand for', () => {
  const inner =
    '<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>' +
    '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Webdings" w:char="F021"/>';
  const { blocks, notes } = readOk('a.docx', docx(paragraph(`<w:r>${inner}</w:r>`)));
  expect(shownBlocks(blocks)).toEqual(['a\u2011bc✓≥']);
  expect(notes).toEqual([{ code: 'left-out', detail: 'symbol', count: 1 }]);
});

test('cells of tables have their places, over spans, wrapped rows and nested tables', () => {
  const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const nested = `<w:tbl><w:tr>${cell(paragraph(run('inner')))}</w:tr></w:tbl>`;
  const body =
    `<w:tbl><w:tr>${cell(paragraph(run('a')), '<w:gridSpan w:val="2"/>')}${cell(paragraph(run('b')) + paragraph(run('c')))}</w:tr>` +
    `<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph(run('d')) + nested)}</w:tr></w:sdtContent></w:sdt>` +
    `<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph(run('deleted')))}</w:tr></w:tbl>` +
    `<w:tbl><w:tr>${cell(paragraph(run('e'), '<w:pStyle w:val="Heading1"/>'))}</w:tr></w:tbl>`;
  const { blocks } = readOk('a.docx', docx(body));
  expect(
    blocks.map(({ kind, cell: place, content }) => [
      kind,
      place?.table,
      place?.row,
      place?.column,
      content.text,
    ]),
  ).toEqual([
    ['table-cell', 0, 0, 0, 'a'],
    ['table-cell', 0, 0, 2, 'b'],
    ['table-cell', 0, 0, 2, 'c'],
    ['table-cell', 0, 1, 1, 'd'],
    ['table-cell', 0, 1, 1, 'inner'],
    ['table-cell', 1, 0, 0, 'e'],
  ]);
});

test('a text box is read once, after the paragraph that holds it', () => {
  const box = `<w:txbxContent>${paragraph(run('in the box'))}</w:txbxContent>`;
  const drawing =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(textsOf(paragraph(drawing + run('anchor')) + paragraph(run('next')))).toEqual([
    'anchor',
    'in the box',
    'next',
  ]);
  const old = `<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`;
  expect(textsOf(paragraph(old))).toEqual(['in the box']);
});

test('what is left out is named and counted', () => {
  const body = paragraph(
    run('text') +
      '<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r><m:oMath/>' +
      run('secret', '<w:vanish/>') +
      '<w:r><w:commentReference w:id="1"/></w:r>',
  );
  expect(readOk('a.docx', docx(`${body}<w:altChunk/>`)).notes).toEqual([
    { code: 'left-out', detail: 'comment', count: 1 },
    { code: 'left-out', detail: 'embedded-document', count: 1 },
    { code: 'left-out', detail: 'equation', count: 1 },
    { code: 'left-out', detail: 'hidden-text', count: 1 },
    { code: 'left-out', detail: 'image', count: 2 },
  ]);
});

test('headers, footers and notes stand at the end, equal ones once, page numbers never', () => {
  const references = (...ids: string[]) =>
    ids.map((id) => `<w:${id.slice(0, 6)}Reference r:id="${id}"/>`).join('');
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`;
  const body =
    paragraph(
      run('one') + '<w:r><w:footnoteReference w:id="3"/></w:r>',
      `<w:sectPr>${references('header1', 'footer1')}</w:sectPr>`,
    ) +
    paragraph(run('two') + '<w:r><w:footnoteReference w:id="2"/></w:r>') +
    `<w:sectPr>${references('header2', 'header3', 'footer1')}</w:sectPr>`;
  const parts = {
    'header1.xml': wordPart('hdr', paragraph(run('Ministry', bold))),
    'header2.xml': wordPart('hdr', paragraph(run('Ministry', bold))),
    'header3.xml': wordPart('hdr', paragraph(run('Other'))),
    'footer1.xml': wordPart('ftr', paragraph(run('- 3 -')) + paragraph(run('Page 3'))),
    'footnotes.xml': wordPart('footnotes', note(0, 'separator') + note(2, 'second') + note(3, 'first')),
  };
  const related = Object.fromEntries(
    ['header1', 'header2', 'header3', 'footer1'].map((id) => [
      id,
      [id.slice(0, 6), `${id}.xml`] as [string, string],
    ]),
  );
  const { blocks, notes } = readOk('a.docx', docx(body, parts, related));
  expect(blocks.map(({ kind, label, content }) => [kind, label, shown(content)])).toEqual([
    ['paragraph', undefined, 'one'],
    ['paragraph', undefined, 'two'],
    ['header', undefined, '<b>Ministry</b>'],
    ['header', undefined, 'Other'],
    ['footer', undefined, 'Page 3'],
    ['footnote', '1', 'first'],
    ['footnote', '2', 'second'],
  ]);
  expect(notes).toEqual([{ code: 'left-out', detail: 'footnote-mark', count: 2 }]);
});

test('tables of all parts have numbers of their own, and a header with a table that is equal comes once', () => {
  const table = (text: string) => `<w:tbl><w:tr><w:tc>${paragraph(run(text))}</w:tc></w:tr></w:tbl>`;
  const section = (id: string) => `<w:sectPr><w:headerReference r:id="${id}"/></w:sectPr>`;
  const body = table('body') + paragraph(run('end'), section('header1')) + section('header2');
  const header = wordPart('hdr', table('head'));
  const parts = { 'header1.xml': header, 'header2.xml': header };
  const { blocks } = readOk(
    'a.docx',
    docx(body, parts, { header1: ['header', 'header1.xml'], header2: ['header', 'header2.xml'] }),
  );
  expect(blocks.map(({ cell, content }) => [cell?.table, content.text])).toEqual([
    [0, 'body'],
    [undefined, 'end'],
    [1, 'head'],
  ]);
});

test('UTF-16, other prefixes, strict namespaces and another name of the main part are read', () => {
  const strict =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b/></x:rPr><x:t>ok</x:t></x:r></x:p></x:body></x:document>';
  const utf16 = Uint8Array.from(
    [...`\ufeff${strict}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  const file = zipOf({
    '_rels/.rels': relationships({ r: ['officeDocument', 'word/document2.xml'] }),
    'word/document2.xml': utf16,
  });
  expect(shownBlocks(readOk('a.docx', file).blocks)).toEqual(['<b>ok</b>']);
});

test('a field that links, a note with its own mark and the branch that is understood are read', () => {
  const link = `<w:fldSimple w:instr=' HYPERLINK "https://gov.kh/a" '>${run('here')}</w:fldSimple>`;
  const choices = ['zz', 'wps']
    .map((name) => `<mc:Choice Requires="${name}">${run(name)}</mc:Choice>`)
    .join('');
  const branches = (inner: string) =>
    `<mc:AlternateContent>${inner}<mc:Fallback>${run('fallback')}</mc:Fallback></mc:AlternateContent>`;
  const unknown = `<mc:Choice Requires="zz">${run('no')}</mc:Choice>`;
  const reference = '<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>';
  const body = [
    run('See ') + link,
    branches(choices),
    branches(unknown),
    run('Text') + `<w:r>${reference}</w:r>`,
  ];
  const { blocks, notes } = readOk(
    'a.docx',
    docx(`${body.map((one) => paragraph(one)).join('')}<w:subDoc/>`),
  );
  expect(shownBlocks(blocks)).toEqual(['See <a https://gov.kh/a>here</a>', 'wps', 'fallback', 'Text']);
  expect(notes).toContainEqual({ code: 'left-out', detail: 'embedded-document', count: 1 });
});

test('Greek of the font Symbol and a paragraph that its style hides are known', () => {
  const styles = style('H', '<w:rPr><w:vanish/></w:rPr>');
  const alpha = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>';
  const body = paragraph(run('hidden'), '<w:pStyle w:val="H"/>') + paragraph(alpha + run(' decay'));
  const { blocks, notes } = readOk('a.docx', docx(body, { 'styles.xml': wordPart('styles', styles) }));
  expect(shownBlocks(blocks)).toEqual(['α decay']);
  expect(notes).toEqual([{ code: 'left-out', detail: 'hidden-text', count: 1 }]);
});

const limon = '<w:rFonts w:ascii="Limon S1" w:hAnsi="Limon S1" w:cs="Khmer OS"/>';
const inStyle = (type: string) => style('L', `<w:rPr>${limon}</w:rPr>`, type);
const themed =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>';
const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="ABC-TEXT-05"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

test.each([
  ['the run', paragraph(run('mhakSRt', limon)), ''],
  ['a style of the run', paragraph(run('mhakSRt', '<w:rStyle w:val="L"/>')), inStyle('character')],
  ['the style of the paragraph', paragraph(run('mhakSRt'), '<w:pStyle w:val="L"/>'), inStyle('paragraph')],
  ['the theme', paragraph(run('mhakSRt')), themed],
])('Khmer in an old font is known by the font of %s, however short', (_, old, styles) => {
  const unicode = '<w:rFonts w:ascii="Arial"/>';
  const body = old + paragraph(run('ក្រសួងមហាផ្ទៃ ', limon) + run('The Ministry of Interior', unicode));
  const parts = { 'styles.xml': wordPart('styles', styles), 'theme.xml': theme };
  const read = readOk('a.docx', docx(body, parts, { theme: ['theme', 'theme.xml'] }));
  expect(read.notes).toEqual([{ code: 'legacy-font', block: 0 }]);
});

test('a document mostly in an old font is refused with the name of the font', () => {
  const body =
    paragraph(run('mhakSRt ', limon)) + paragraph(run('RkusagharN', limon)) + paragraph(run('2024'));
  expect(problemOf('a.docx', docx(body))).toEqual({ code: 'legacy-font', detail: 'Limon S1' });
});

test('a drop cap begins the word that stands in the next paragraph', () => {
  const cap = (drop: string) => `<w:framePr w:dropCap="${drop}" w:lines="3"/>`;
  const big = run('T', '<w:position w:val="-10"/><w:sz w:val="116"/>');
  const body = [
    paragraph(big, cap('drop')) + paragraph(run('his is one.')),
    paragraph(run('Not one.'), cap('none')),
    `${paragraph(big, cap('margin'))}<w:p/>`,
  ];
  expect(textsOf(body.join(''))).toEqual(['This is one.', 'Not one.', 'T']);
  expect(textsOf(paragraph(run('One.')) + paragraph(big, cap('drop')))).toEqual(['One.', 'T']);
});

test('old WordArt, whose letters are no text of the document, is told as left out', () => {
  const shapes =
    '<v:shapetype><v:textpath on="t"/></v:shapetype><v:shape><v:textpath string="Kingdom"/></v:shape>';
  const art = `<w:r><w:pict>${shapes}</w:pict></w:r>`;
  const { blocks, notes } = readOk('a.docx', docx(paragraph(art + run('Notice'))));
  expect(shownBlocks(blocks)).toEqual(['Notice']);
  expect(notes).toEqual([{ code: 'left-out', detail: 'object', count: 1 }]);
});
