import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../src/formats/read-result.ts';
import { problemOf, readOk, shown, shownBlocks } from '../read-ok.ts';

const shapes = (html: string) =>
  readOk('a.html', html).blocks.map(({ kind, level, label, cell, content }) => [
    kind,
    level ?? (cell ? `${cell.table}/${cell.row}/${cell.column}` : ''),
    label ?? '',
    shown(content),
  ]);

describe('a web page', () => {
  it('is read block by block, white space as a browser shows it', () => {
    const page = `<!doctype html><html><head><title>No text</title><style>p{}</style></head><body>
      <h1>ចំណង
        ជើង</h1> loose <i>text</i>
      <p>One <b>bold</b>
      two<br>next line</p><div><div>inner</div>after</div><pre>a  b
c</pre><script>alert(1)</script></body></html>`;
    expect(shapes(page)).toEqual([
      ['heading', 1, '', 'ចំណង ជើង'],
      ['paragraph', '', '', 'loose <i>text</i>'],
      ['paragraph', '', '', 'One <b>bold</b> two\nnext line'],
      ['paragraph', '', '', 'inner'],
      ['paragraph', '', '', 'after'],
      ['paragraph', '', '', 'a  b\nc'],
    ]);
  });

  it('has the looks of its classes and leaves out what they hide', () => {
    const page = `<style><!-- @import url(x.css); @media print { .T1 { display: none } .T2 { display: none } }
      /* .T2 { display: none } */ .T1, span.T2 { font-weight: bold !important; color: red } .T2 { font-weight: normal }
      .T3 { font-style: italic } .T4 { display: none } a.L, .U { text-decoration: underline } h1.western { font-weight: bold }
      p .T5, .T5:hover, #T5, .T5 > b { font-weight: bold } .T6 { vertical-align: super } --></style>
      <h1 class="western">One</h1><p>a<span class="T1">b</span><span class="T2 T3">c</span><i class="T2">d</i><span class="T5">e</span>
      <span class="T4">hidden</span><span class="T3" style="font-style: normal">f</span><span class="T6">g</span>
      <a class="L" href="https://a.example"><span class="U">h</span></a><p class="T4">hidden`;
    expect(shapes(page)).toEqual([
      ['heading', 1, '', 'One'],
      ['paragraph', '', '', 'a<b>b<i>c</b>d</i>e f<sup>g</sup> <a https://a.example>h</a>'],
    ]);
    expect(readOk('a.html', page).notes).toContainEqual(expect.objectContaining({ code: 'left-out' }));
  });

  it('is read in time whatever its style sheet says', () => {
    for (const css of ['/*', '{', '.a{', '@x{', '.a,', '.a{a:b;'].map((piece) => piece.repeat(200_000))) {
      expect(shapes(`<style>${css}</style><p class="a">One`)).toEqual([['paragraph', '', '', 'One']]);
    }
  });

  it('gives list items their marks and their depth', () => {
    const page = `<ol start="3"><li>three<ul><li>inner <p>second paragraph</ul><li>four</ol>
      <ol type="a"><li><p>first</ol>`;
    expect(shapes(page)).toEqual([
      ['list-item', 0, '3.', 'three'],
      ['list-item', 1, '•', 'inner'],
      ['list-item', 1, '', 'second paragraph'],
      ['list-item', 0, '4.', 'four'],
      ['list-item', 0, 'a.', 'first'],
    ]);
  });

  it('gives table cells their places, and puts a table within a cell into that cell', () => {
    const page = `<table><caption>About</caption><tr><th colspan="2">head<th>x<tbody>
      <tr><td><table><tr><td>in<td>ner</table><td><p>b<p>c<td></table><table><tr><td>d</table>`;
    expect(shapes(page)).toEqual([
      ['paragraph', '', '', 'About'],
      ['table-cell', '0/0/0', '', 'head'],
      ['table-cell', '0/0/2', '', 'x'],
      ['table-cell', '0/1/0', '', 'in'],
      ['table-cell', '0/1/0', '', 'ner'],
      ['table-cell', '0/1/1', '', 'b'],
      ['table-cell', '0/1/1', '', 'c'],
      ['table-cell', '1/0/0', '', 'd'],
    ]);
  });

  it('keeps marks of elements and of their own styles, and links that are safe', () => {
    const page = `<p><span style="font-weight: 700">bold</span> <b style="font-weight:normal">not</b>
      <em>slanted</em> <span style="text-decoration:underline">line</span> H<sub>2</sub>
      <span style="vertical-align:super">nd</span> <a href="https://example.org/a">link</a>
      <a href="javascript:alert(1)">no link</a>`;
    expect(shownBlocks(readOk('a.html', page).blocks)).toEqual([
      '<b>bold</b> not <i>slanted</i> <u>line</u> H<sub>2</sub> <sup>nd</sup> ' +
        '<a https://example.org/a>link</a> no link',
    ]);
  });

  it('says what it leaves out', () => {
    const page = `<p>a<img src="x.png">b <s>gone</s><span hidden>no</span><span style="display:none">no</span>`;
    const { blocks, notes } = readOk('a.html', page);
    expect(shownBlocks(blocks)).toEqual(['ab']);
    expect(notes).toEqual([
      { code: 'tracked-changes-accepted', count: 1 },
      { code: 'left-out', detail: 'hidden-text', count: 2 },
      { code: 'left-out', detail: 'image', count: 1 },
    ]);
  });

  it('believes what a page says of its encoding', () => {
    const latin = Uint8Array.from('<meta charset="iso-8859-1"><p>caf\u00e9', (c) => c.charCodeAt(0));
    expect(shownBlocks(readOk('a.html', latin).blocks)).toEqual(['café']);
    expect(shownBlocks(readOk('a.html', '<meta charset="windows-1252"><p>x').blocks)).toEqual(['x']);
  });

  it('refuses one nested beyond all sense, and reads broken ones as browsers do', () => {
    expect(problemOf('a.html', '<div>'.repeat(10_000) + 'x')).toEqual({ code: 'nested-too-deep' });
    expect(problemOf('a.html', '<table><tr><td>'.repeat(10_000) + 'x')).toEqual({ code: 'nested-too-deep' });
    expect(shownBlocks(readOk('a.html', '<p>a<b>b</p>c</b><table>d<td>e').blocks)).toEqual([
      'a<b>b</b>',
      '<b>c</b>d',
      'e',
    ]);
    expect(problemOf('a.html', 'x'.repeat(readLimits.html + 1))).toEqual({ code: 'too-large' });
    expect(problemOf('a.html', '<p> <br> </p>')).toEqual({ code: 'no-text' });
  });
});
