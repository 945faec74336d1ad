import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asDocument } from '../../../src/formats/write-back/as-document.ts';
import { docx, paragraph, run, zipOf } from '../docx-fixture.ts';
import { readOk, shownBlocks } from '../read-ok.ts';

const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const types = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/></Types>`;
const file = (main: string) =>
  zipOf({
    ...unzipSync(
      docx(
        paragraph(run('Text')),
        { 'vbaProject.bin': 'macros', 'vbaData.xml': '<a/>', '_rels/vbaProject.bin.rels': '<a/>' },
        { v: ['vbaProject', 'vbaProject.bin'], link: ['hyperlink', 'https://gov.kh/'] },
      ),
    ),
    '[Content_Types].xml': strToU8(types(main)),
  });

test.each([
  ['docm', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  ['dotm', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'],
  ['dotx', `${wordTypes}.template.main+xml`],
])('a .%s is read like any document, and goes out as one without macros', (ending, main) => {
  expect(shownBlocks(readOk(`a.${ending}`, file(main)).blocks)).toEqual(['Text']);
  const parts = unzipSync(asDocument(file(main)));
  expect(Object.keys(parts).filter((name) => /vba/i.test(name))).toEqual([]);
  expect(strFromU8(parts['[Content_Types].xml']!)).toBe(
    types(`${wordTypes}.document.main+xml`).replace(/<Override PartName="\/word\/vbaData[^>]*>/, ''),
  );
  const rels = strFromU8(parts['word/_rels/document.xml.rels']!);
  expect(rels).toContain('hyperlink');
  expect(rels).not.toContain('vbaProject');
  expect(shownBlocks(readOk('a.docx', asDocument(file(main))).blocks)).toEqual(['Text']);
});

test('a document stays the same file byte for byte', () => {
  const plain = file(`${wordTypes}.document.main+xml`);
  expect(asDocument(plain)).toBe(plain);
});
