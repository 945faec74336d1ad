import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';
const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XML part of WordprocessingML with all namespaces declared. */
export function wordPart(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${w} ${others}>${inner}</w:${root}>`;
}

/** A part's relationships: id → [type, target], external if the target is an address. */
export function relationships(of: Record<string, [type: string, target: string]>): string {
  const list = Object.entries(of).map(([id, [type, target]]) => {
    const mode = target.includes(':') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${officeRelationship}/${type}" Target="${target}"${mode}/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${namespace}">${list.join('')}</Relationships>`;
}

/** The bytes of a zip with these files. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** A Word document with this body, and other parts by their names in `word/`. */
export function docx(
  body: string,
  parts: Record<string, string> = {},
  related: Record<string, [type: string, target: string]> = {},
): Uint8Array {
  const own = Object.keys(parts)
    .filter((name) => /^(?:styles|numbering|footnotes|endnotes)\.xml$/.test(name))
    .map((name): [string, [string, string]] => [`own-${name}`, [name.replace('.xml', ''), name]]);
  return zipOf({
    '_rels/.rels': relationships({ main: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships({ ...Object.fromEntries(own), ...related }),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}`, xml])),
  });
}

/** A run with its properties; text as it is written, spaces kept. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(inner: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}
