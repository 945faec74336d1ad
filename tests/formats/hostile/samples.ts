import { strToU8, zipSync } from 'fflate';
import type { Bitext } from '../../../src/formats/bitext/bitext.ts';
import { emptyRow } from '../../../src/formats/bitext/bitext.ts';
import { readBitext } from '../../../src/formats/read-bitext.ts';
import { readDocument } from '../../../src/formats/read-document.ts';
import type { ReadProblem } from '../../../src/formats/read-result.ts';
import { writeTable } from '../../../src/formats/table/write-table.ts';
import { writeBitextTmx } from '../../../src/formats/tmx/write-bitext-tmx.ts';
import { writeXliff12 } from '../../../src/formats/xliff/write-xliff-12.ts';
import { writeXliff } from '../../../src/formats/xliff/write-xliff.ts';
import { writeXlsx } from '../../../src/formats/xlsx/write-xlsx.ts';
import { docx, paragraph, run, wordPart } from '../docx-fixture.ts';
import { lines, pdf } from '../pdf/pdf-fixture.ts';

export type Outcome = { ok: true } | { ok: false; problem: ReadProblem };

/** A good file of a kind, and its reader. */
export interface Sample {
  name: string;
  bytes: Uint8Array;
  read: (bytes: Uint8Array) => Promise<Outcome>;
}

const bitext: Bitext = {
  title: 'A press release',
  sourceLanguage: 'km',
  targetLanguage: 'en',
  original: 'a.docx',
  rows: ['ក្រសួងសូមជម្រាប។ The Ministry informs.', 'លេខ ១២ Number 12', '<b> & "x" ]]>'].map((text, index) => ({
    ...emptyRow(`r${index + 1}`),
    source: { text, marks: [{ type: 'bold', start: 0, end: 3 }] },
    target: { text: `${text} again`, marks: [] },
    state: 'translated',
    confidence: 0.9,
    comments: [{ author: 'Sok', at: '2024-12-06', text: 'Which one?' }],
  })),
};

const odtSpaces = ['office', 'text', 'table', 'style', 'fo']
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
  )
  .join(' ');

const odt = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
  'content.xml': strToU8(
    `<?xml version="1.0"?><office:document-content ${odtSpaces}><office:body><office:text><text:h text:outline-level="1">Title</text:h>` +
      '<text:list><text:list-item><text:p>One <text:span>two</text:span><text:s text:c="3"/>three</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>A cell</text:p></table:table-cell></table:table-row></table:table>' +
      '<text:p>ក្រសួង<text:note text:note-class="footnote"><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p>' +
      '</office:text></office:body></office:document-content>',
  ),
  'styles.xml': strToU8(`<?xml version="1.0"?><office:document-styles ${odtSpaces}/>`),
});

const word = docx(
  paragraph(
    '<w:commentRangeStart w:id="0"/>' +
      run('The ', '<w:b/>') +
      run('Ministry') +
      '<w:commentRangeEnd w:id="0"/>',
  ) +
    `<w:tbl><w:tr><w:tc>${paragraph(run('ក្រសួង'))}</w:tc><w:tc>${paragraph(run('Ministry'))}</w:tc></w:tr></w:tbl>` +
    paragraph(
      run('informs.') + '<w:r><w:footnoteReference w:id="2"/></w:r>',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
  {
    'footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${paragraph(run('A note'))}</w:footnote>`),
    'comments.xml': wordPart(
      'comments',
      `<w:comment w:id="0" w:author="Sok">${paragraph(run('Who?'))}</w:comment>`,
    ),
    'numbering.xml': wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  },
  { comments: ['comments', 'comments.xml'] },
);

const html =
  '<!DOCTYPE html><html lang="km"><head><title>t</title><style>p{}</style></head><body><h1>ក្រសួង</h1><p>The <b>Ministry</b> <a href="http://x.kh">informs</a>.</p><ol><li>one<ul><li>two</li></ul></li></ol><table><tr><td>a<td>b</table></body></html>';
const markdown =
  '---\na: b\n---\n# H **b**\n\n1. x\n   - *y*\n\n| a | ក**«ខ»**គ |\n|---|---|\n| [l](http://x.kh) | <sup>2</sup> |\n\n> q\n\n```\nc\n```\n';

const alone = (name: string, bytes: Uint8Array): Sample => ({
  name,
  bytes,
  read: (changed) => readDocument(name, changed),
});

const both = (name: string, bytes: Uint8Array): Sample => ({
  name,
  bytes,
  read(changed) {
    const result = readBitext(name, changed);
    return result.ok === 'single' ? readDocument(name, changed) : Promise.resolve(result);
  },
});

/** A good file for each reader of documents. */
export async function samples(): Promise<Sample[]> {
  return [
    alone('a.txt', strToU8('ក្រសួងសូមជម្រាប។\n\n1. One\n2. Two\n\nThe Ministry informs.')),
    alone('a.md', strToU8(markdown)),
    alone('a.html', strToU8(html)),
    alone('a.odt', odt),
    both('a.docx', word),
    alone(
      'a.pdf',
      pdf([
        { texts: lines(['The Ministry informs the public', 'of what was held.']) },
        { texts: [], picture: true },
      ]),
    ),
    both('a.xlf', strToU8(writeXliff(bitext))),
    both('b.xlf', strToU8(writeXliff12(bitext))),
    both('a.tmx', strToU8(writeBitextTmx(bitext))),
    both('a.csv', strToU8(writeTable(bitext, ','))),
    both('a.xlsx', await writeXlsx(bitext, '2024-12-06')),
  ];
}
