import { unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeXml } from '../xml/xml-node.ts';
import type { LateRows } from './late-rows.ts';

/** The writer gives links ids of 21 random characters. */
const randomId = /rId[a-z0-9_-]{21}/g;
/** Pictures are counted from the start of the process. */
const pictureId = /(<wp:docPr id=)"\d+"/g;
/** A face for each machine that has not the first one: Windows and LibreOffice look for them in this order. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Noto Serif Khmer"><w:altName w:val="Khmer OS Siemreap"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font><w:font w:name="Khmer OS Muol Light"><w:altName w:val="Moul"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font><w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

export interface PackageFacts {
  /** ISO day that the file gives as its date. */
  day: string;
  /** BCP 47 tag that the file's properties name. */
  language?: string;
  rows?: LateRows;
}

const coreEnd = '</cp:coreProperties>';

/** The properties of a file with its day and language. */
function settleProperties(xml: string, { day, language }: PackageFacts): string {
  const said = language === undefined ? '' : `<dc:language>${escapeXml(language)}</dc:language>`;
  return xml
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)
    .replace(coreEnd, () => `${said}${coreEnd}`);
}

/**
 * The same package with nothing in it from the clock or from chance, so that one publication always gives the same
 * bytes: its day, its late `rows` in their places, ids of links and pictures counted, files in order of their names.
 */
export function settlePackage(bytes: Uint8Array, facts: PackageFacts): Uint8Array {
  const { rows } = facts;
  const files = unzipSync(bytes);
  const ids = new Map<string, string>();
  const settleId = (id: string) => {
    const settled = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, settled);
    return settled;
  };
  let pictures = 0;
  const settlePicture = (_: string, start: string) => `${start}"${++pictures}"`;
  const settled: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    // A zip has local times only: noon of the format's first day is that day in every time zone.
    const mtime = new Date(1980, 0, 1, 12);
    if (name.startsWith('word/media/')) {
      settled[name] = [files[name]!, { mtime }];
      continue;
    }
    const written = new TextDecoder().decode(files[name]);
    const text = name === 'word/document.xml' && rows ? rows.fill(written) : written;
    const changed =
      name === 'word/fontTable.xml'
        ? fontTable
        : name === 'docProps/core.xml'
          ? settleProperties(text, facts)
          : text.replace(randomId, settleId).replace(pictureId, settlePicture);
    settled[name] = [new TextEncoder().encode(changed), { mtime }];
  }
  return zipSync(settled, { level: 6 });
}
