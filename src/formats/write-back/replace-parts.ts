import { unzipSync, type Zippable, zipSync } from 'fflate';
import { decodeXml } from '../xml/parse-xml.ts';
import { unpack } from '../zip/unpack.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';

/** A part of a package as text that says it is UTF-8; null where there is none of this name. Throws `Unreadable`. */
export function partText(bytes: Uint8Array, name: string): string | null {
  const entry = readZipDirectory(bytes).get(name);
  if (!entry) return null;
  const text = decodeXml(unpack(bytes, entry), name);
  return text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*["'])utf-16\w*/i, '$1UTF-8');
}

/** Texts that came together may say `]]>`, which only the end of a CDATA section may. */
function withoutStrayEnds(xml: string): string {
  return xml.includes('<![CDATA[') ? xml : xml.replaceAll(']]>', ']]&gt;');
}

/** The same package with other XML for some parts; entries keep their order, and what was stored stays stored. */
export function replaceParts(bytes: Uint8Array, texts: ReadonlyMap<string, string>): Uint8Array {
  const directory = readZipDirectory(bytes);
  const files = unzipSync(bytes);
  const zipped: Zippable = {};
  for (const [name, { method }] of directory) {
    const text = texts.get(name);
    const data = text === undefined ? files[name] : new TextEncoder().encode(withoutStrayEnds(text));
    if (data) zipped[name] = [data, { mtime: new Date(1980, 0, 1, 12), level: method === 0 ? 0 : 6 }];
  }
  return zipSync(zipped);
}
