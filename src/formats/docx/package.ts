import { readLimits, Unreadable } from '../read-result.ts';
import { unpack } from '../zip/unpack.ts';
import { parseXml, childElements, type XmlElement } from '../xml/parse-xml.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';

export interface Relationship {
  /** The last part of the type's address: "styles", "header", "hyperlink". */
  type: string;
  target: string;
  external: boolean;
}

/** A part's name from a relationship's target, which is relative to the folder of the part it stands in. */
function resolvePart(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The parts of an Office Open XML package (ECMA-376 part 2) that are asked for by name. Everything throws `Unreadable`. */
export class OfficePackage {
  private readonly zip: Uint8Array;
  private readonly entries: Map<string, ZipEntry>;
  /** The bytes of all parts that were unpacked. */
  private unpacked = 0;

  constructor(zip: Uint8Array) {
    this.zip = zip;
    this.entries = readZipDirectory(zip);
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** The root of a part, without what `take` takes. A package that has lost a part it speaks of is damaged, and not read without it. */
  xml(part: string, take?: Parameters<typeof parseXml>[2]): XmlElement {
    const entry = this.entries.get(part);
    if (!entry) throw new Unreadable({ code: 'damaged-zip', part, detail: 'missing' });
    this.unpacked += entry.size;
    if (this.unpacked > readLimits.part) throw new Unreadable({ code: 'too-large', part });
    return parseXml(unpack(this.zip, entry), part, take);
  }

  /** Relationships of a part by id; targets inside the package are parts' names. */
  relationships(part: string): Map<string, Relationship> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    const found = new Map<string, Relationship>();
    for (const { attributes } of this.has(name) ? childElements(this.xml(name)) : []) {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const external = mode === 'External';
      found.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolvePart(folder, target),
        external,
      });
    }
    return found;
  }

  /** The name of the main document's part. Throws "not-docx" with what the package is, where that is known. */
  mainPart(): string {
    for (const { type, target } of this.relationships('').values()) {
      if (type === 'officeDocument' && this.has(target)) return target;
    }
    if (this.has('word/document.xml')) return 'word/document.xml';
    const kinds = { 'xl/workbook.xml': 'XLSX', 'ppt/presentation.xml': 'PPTX', mimetype: 'OpenDocument' };
    const kind = Object.entries(kinds).find(([part]) => this.has(part))?.[1];
    throw new Unreadable({ code: 'not-docx', ...(kind ? { detail: kind } : {}) });
  }
}
