import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlowing } from '../../../src/formats/read-flowing.ts';
import { problemOf, readOk, shown } from '../read-ok.ts';

const spaces = Object.entries({
  office: 'office',
  text: 'text',
  table: 'table',
  style: 'style',
  draw: 'drawing',
  fo: 'xsl-fo-compatible',
})
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ');

const part = (root: string, inner: string) =>
  strToU8(`<?xml version="1.0"?><office:${root} ${spaces}>${inner}</office:${root}>`);

const automatic = `<office:automatic-styles>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="K" style:family="text"><style:text-properties style:font-weight-complex="bold"/></style:style>
  <style:style style:name="Up" style:family="text" style:parent-style-name="B"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="១, ២, ៣, ..." style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:display-levels="2"/></text:list-style>
</office:automatic-styles>`;

function odt(body: string, styles = ''): Uint8Array {
  const text = `${automatic}<office:body><office:text>${body}</office:text></office:body>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part('document-content', text),
    'styles.xml': part('document-styles', styles),
  });
}

const shapes = (file: Uint8Array) =>
  readOk('a.odt', file).blocks.map(({ kind, level, label, cell, content }) => [
    kind,
    level ?? (cell ? `${cell.table}/${cell.row}/${cell.column}` : ''),
    label ?? '',
    shown(content),
  ]);

describe('an OpenDocument text', () => {
  it('is read with its marks, white space and links', () => {
    const body = `<text:h text:outline-level="2">ចំណងជើង</text:h>
      <text:p>One  <text:span text:style-name="B">bold</text:span>
        <text:span text:style-name="Up">up</text:span><text:s text:c="2"/>x<text:line-break/>y<text:tab/>z</text:p>
      <text:p text:style-name="P1">all <text:span text:style-name="K">ខ្មែរ</text:span></text:p>
      <text:p><text:a xlink:href="https://example.org/">link</text:a> <text:a xlink:href="file:///etc">no</text:a></text:p>`;
    expect(shapes(odt(body))).toEqual([
      ['heading', 2, '', 'ចំណងជើង'],
      ['paragraph', '', '', 'One <b>bold <sup>up</sup></b>  x\ny z'],
      ['paragraph', '', '', '<i>all <b>ខ្មែរ</b></i>'],
      ['paragraph', '', '', '<a https://example.org/>link</a> no'],
    ]);
  });

  it('reads the signs of symbol fonts, and neither prompts nor what a paragraph’s style hides', () => {
    const styles =
      '<office:styles><style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="S" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style></office:styles>';
    const prompt =
      '<x:content-control xmlns:x="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" x:showing-place-holder="true">Click here</x:content-control>';
    const body = `<text:p text:style-name="H">hidden</text:p><text:p><text:span text:style-name="S">\uf061</text:span> decay${prompt}</text:p>`;
    expect(shapes(odt(body, styles))).toEqual([['paragraph', '', '', 'α decay']]);
  });

  it('tells Khmer in an old font by the font of its styles', () => {
    const styles =
      '<office:styles><style:style style:name="L" style:family="paragraph"><style:text-properties fo:font-family="&apos;Limon S1&apos;"/></style:style></office:styles>';
    const file = odt(
      '<text:p text:style-name="L">mhakSRt</text:p><text:p>The Ministry of Interior</text:p>',
      styles,
    );
    expect(readOk('a.odt', file).notes).toEqual([{ code: 'legacy-font', block: 0 }]);
  });

  it('counts its lists as its reader sees them', () => {
    const item = (text: string, more = '') =>
      `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`;
    const body = `<text:list text:style-name="L">${item('one', `<text:list>${item('inner')}</text:list>`)}
      ${item('two')}</text:list><text:p>between</text:p>
      <text:list text:style-name="L" text:continue-numbering="true">${item('three')}</text:list>
      <text:list text:style-name="L">${item('anew')}</text:list>`;
    expect(shapes(odt(body))).toEqual([
      ['list-item', 0, '១.', 'one'],
      ['list-item', 1, '(១.a)', 'inner'],
      ['list-item', 0, '២.', 'two'],
      ['paragraph', '', '', 'between'],
      ['list-item', 0, '៣.', 'three'],
      ['list-item', 0, '១.', 'anew'],
    ]);
  });

  it('puts cells, text boxes, headers and notes where they belong, and says what it leaves out', () => {
    const body = `<text:tracked-changes><text:changed-region/></text:tracked-changes>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
      </table:table-row></table:table-header-rows><table:table-row>
      <table:table-cell table:number-columns-spanned="2"><text:p>b</text:p></table:table-cell><table:covered-table-cell/>
      <table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>
      <text:p>note<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note>
      <text:span text:style-name="Gone">hidden</text:span><draw:frame><draw:image/></draw:frame>
      <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>`;
    const page = `<office:master-styles><style:master-page><style:header><text:p>Ministry</text:p></style:header>
      <style:footer><text:p><text:page-number>3</text:page-number></text:p></style:footer></style:master-page></office:master-styles>`;
    const file = odt(body, page);
    expect(shapes(file)).toEqual([
      ['table-cell', '0/0/0', '', 'a'],
      ['table-cell', '0/1/0', '', 'b'],
      ['table-cell', '0/1/2', '', 'c'],
      ['paragraph', '', '', 'note'],
      ['paragraph', '', '', 'boxed'],
      ['header', '', '', 'Ministry'],
      ['footnote', '', '1', 'below'],
    ]);
    expect(readOk('a.odt', file).notes).toEqual([
      { code: 'tracked-changes-accepted', count: 1 },
      { code: 'left-out', detail: 'footnote-mark', count: 1 },
      { code: 'left-out', detail: 'hidden-text', count: 1 },
      { code: 'left-out', detail: 'image', count: 1 },
    ]);
  });

  it('that is damaged gives one problem, and never an exception or half a document', () => {
    expect(problemOf('a.odt', odt('<text:p>'))?.code).toBe('damaged-xml');
    const deep = '<text:section>'.repeat(10_000) + '</text:section>'.repeat(10_000);
    expect(problemOf('a.odt', odt(deep))?.code).toBe('nested-too-deep');
    const good = odt('<text:p>ខ្មែរ one two</text:p>');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bad = cut ? good.slice(0, at) : good.with(at, byte);
        const result = readFlowing('a.odt', bad);
        expect(result.ok || result.problem.code !== 'reader-failed').toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
