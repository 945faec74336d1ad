import type { Feature } from 'write-excel-file/universal';
import { escapeXml } from '../xml/xml-node.ts';

const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

function coreProperties(title: string, day: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created></cp:coreProperties>`;
}

/**
 * What the writer of workbooks leaves out: a title in the file's properties, all columns on the width of a page, the
 * head repeated on each page, page numbers, and row heights that a later edit may change.
 */
export function printedSheet(sheet: string, title: string, day: string): Feature<Blob> {
  const head = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$1</definedName></definedNames>`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override PartName="/docProps/core.xml" ContentType="${coreType}"/>`,
        },
        '_rels/.rels': {
          insert: () => `<Relationship Id="rIdCore" Type="${coreRelation}" Target="docProps/core.xml"/>`,
        },
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', head) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
          transformElementAttributes: (name, attributes) => {
            if (name === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            if (name !== 'row') return attributes;
            const { customHeight: _, ...rest } = attributes;
            return rest;
          },
          insert: () => '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(title, day) }) },
    },
  };
}
