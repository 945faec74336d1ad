import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/formats/docx/number-format.ts';
import { docx, paragraph, run, wordPart } from '../docx-fixture.ts';
import { readOk } from '../read-ok.ts';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, inner: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const list = (id: number, abstractId: number, inner = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${inner}</w:num>`;
const item = (id: number, index: number) =>
  paragraph(run('x'), `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`);

function labels(numbering: string, body: string, styles = ''): (string | undefined)[] {
  const parts = {
    'numbering.xml': wordPart('numbering', numbering),
    'styles.xml': wordPart('styles', styles),
  };
  return readOk('a.docx', docx(body, parts)).blocks.map(({ kind, level: depth, label }) =>
    label === undefined ? kind : `${depth ?? ''} ${label}`,
  );
}

test('numbers are counted level by level and begin anew below', () => {
  const numbering =
    abstract(
      0,
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'upperRoman', '%1.%2.%3'),
    ) + list(1, 0);
  expect(labels(numbering, [0, 1, 1, 2, 0, 1].map((index) => item(1, index)).join(''))).toEqual([
    '0 1.',
    '1 (a)',
    '1 (b)',
    '2 1.b.I',
    '0 2.',
    '1 (a)',
  ]);
});

test('two lists of one definition go on counting, unless the second starts again', () => {
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = abstract(0, level(0, 'decimal', '%1)')) + list(1, 0) + list(2, 0) + list(3, 0, again);
  expect(labels(numbering, item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0))).toEqual([
    '0 1)',
    '0 2)',
    '0 5)',
    '0 6)',
  ]);
});

test('bullets are shown as a reader sees them', () => {
  const numbering =
    abstract(0, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', 'o') + level(2, 'bullet', '-')) +
    list(1, 0);
  expect(labels(numbering, item(1, 0) + item(1, 1) + item(1, 2))).toEqual(['0 •', '1 ◦', '2 -']);
});

test('Khmer numbers, legal numbering and a level that does not begin anew', () => {
  const numbering =
    abstract(0, level(0, 'khmerNumbers', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
    abstract(1, level(0, 'upperRoman', '%1') + level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')) +
    list(1, 0) +
    list(2, 1);
  expect(labels(numbering, item(1, 0) + item(1, 1))).toEqual(['0 ១.', '1 1.1']);
  expect(labels(numbering, item(2, 0) + item(2, 1) + item(2, 0) + item(2, 1))).toEqual([
    '0 I',
    '1 1',
    '0 II',
    '1 2',
  ]);
});

test('a list can come from a style, at the level that names the style, and be switched off', () => {
  const numbering =
    abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Sub"/>')) +
    list(1, 0);
  const styles =
    '<w:style w:type="paragraph" w:styleId="Top"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const styled = (id: string, more = '') => paragraph(run('x'), `<w:pStyle w:val="${id}"/>${more}`);
  expect(
    labels(
      numbering,
      styled('Top') + styled('Sub') + styled('Sub', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styles,
    ),
  ).toEqual(['1 1.', '1 1.1', 'paragraph']);
});

test('a list without a visible label is a paragraph', () => {
  expect(
    labels(abstract(0, level(0, 'none', '')) + list(1, 0), item(1, 0) + item(9, 0) + item(1, 7)),
  ).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('numbers in all formats', () => {
  expect([1, 4, 1990].map((n) => formatNumber(n, 'lowerRoman'))).toEqual(['i', 'iv', 'mcmxc']);
  expect([1, 26, 27, 53].map((n) => formatNumber(n, 'upperLetter'))).toEqual(['A', 'Z', 'AA', 'AAA']);
  expect([1, 2, 11, 23].map((n) => formatNumber(n, 'ordinal'))).toEqual(['1st', '2nd', '11th', '23rd']);
  expect(formatNumber(7, 'decimalZero')).toBe('07');
  expect(formatNumber(120, 'khmerNumbers')).toBe('១២០');
  expect(formatNumber(3, 'someday')).toBe('3');
});
