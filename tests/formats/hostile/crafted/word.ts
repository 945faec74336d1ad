import { zipSync, unzipSync } from 'fflate';
import { docx, paragraph, run, wordPart } from '../../docx-fixture.ts';
import type { Crafted } from './crafted.ts';
import { many } from './many.ts';

/** The same file with nothing packed, so that no part of it swells. */
const unpacked = (file: Uint8Array) => zipSync(unzipSync(file), { level: 0 });

const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

/** A paragraph with a comment on each of so many pieces of its text. */
export function commented(count: number, words: string): Uint8Array {
  const said = many(count, (id) => `<w:comment w:id="${id}" w:author="x">${paragraph(run('c'))}</w:comment>`);
  const marked = (id: number) =>
    `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/>`;
  return docx(
    paragraph(many(count, marked)),
    { 'comments.xml': wordPart('comments', said) },
    { c: ['comments', 'comments.xml'] },
  );
}

/** So many fields in each other, none of which ends, then a link. */
export function nestedFields(count: number): Uint8Array {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const link = `${character('begin')}<w:r><w:instrText>HYPERLINK "https://a.kh"</w:instrText></w:r>${character('separate')}`;
  const opened = (character('begin') + character('separate')).repeat(count);
  return docx(paragraph(opened + run('a').repeat(count)) + paragraph(link + run('b')));
}

/** Two rows of so many cells that say that they span a million columns. */
export function wideTable(cells: number): Uint8Array {
  const wide = cell(paragraph(run('x')), '<w:gridSpan w:val="999999"/>').repeat(cells);
  return docx(table(wide, wide));
}

/** A table in two languages whose last cell holds so many paragraphs. */
export function fullCell(paragraphs: number): Uint8Array {
  return docx(
    table(
      cell(paragraph(run('ភាសាខ្មែរ'))) + cell(paragraph(run('One of the two languages'))),
      cell(paragraph(run('ច្បាប់'))) + cell(paragraph(run('a', '<w:b/>')).repeat(paragraphs)),
    ),
  );
}

const styles = many(
  5_000,
  (at) => `<w:style w:type="character" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
);
const twoRuns = run('a ', '<w:b/>') + run('b ', '<w:i/>');

export const word: readonly Crafted[] = [
  [
    'styles based on each other in 20,000 runs and 20,000 paragraphs',
    'a.docx',
    20_001,
    () =>
      docx(
        paragraph(run('a', '<w:rStyle w:val="s0"/>').repeat(20_000)) + paragraph(run('b')).repeat(20_000),
        {
          'styles.xml': wordPart('styles', styles),
        },
      ),
  ],
  ['20,000 comments in one sentence', 'a.docx', 1, () => commented(20_000, 'a b')],
  ['60,000 comments in one sentence', 'a.docx', 1, () => commented(60_000, 'a b')],
  ['30,000 comments on as many sentences', 'a.docx', 30_000, () => commented(30_000, 'Abc def. ')],
  ['15,000 fields in each other', 'a.docx', 2, () => nestedFields(15_000)],
  ['cells that span millions of columns', 'a.docx', 4_000, () => wideTable(2_000)],
  ['10,000 paragraphs in a cell', 'a.docx', 2, () => fullCell(10_000)],
  ['100,000 runs with marks', 'a.docx', 1, () => unpacked(docx(paragraph(twoRuns.repeat(50_000))))],
  ['59,000 paragraphs', 'a.docx', 59_000, () => docx(paragraph(run('a.', '<w:b/>')).repeat(59_000))],
  [
    'two million elements',
    'a.docx',
    'document-too-large',
    () => unpacked(docx(paragraph('<w:r/>'.repeat(2_000_000)))),
  ],
  [
    'headers of 15 MB each',
    'a.docx',
    'document-too-large',
    () =>
      unpacked(
        docx(
          paragraph(run('x')) +
            `<w:sectPr>${many(8, (at) => `<w:headerReference r:id="h${at}"/>`)}</w:sectPr>`,
          Object.fromEntries(
            Array.from({ length: 8 }, (_, at) => [
              `h${at}.xml`,
              wordPart('hdr', paragraph(run(`${at}${'a'.repeat(15_000_000)}`))),
            ]),
          ),
          Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`h${at}`, ['header', `h${at}.xml`]])),
        ),
      ),
  ],
];
