import { readZipDirectory } from './zip/zip-directory.ts';

export const bitextFormats = ['xliff', 'tmx', 'csv', 'xlsx', 'docx'] as const;
export type BitextFormat = (typeof bitextFormats)[number];

const endings: [RegExp, BitextFormat][] = [
  [/\.(?:xlf|xliff|sdlxliff|mxliff|mqxliff)$/i, 'xliff'],
  [/\.tmx$/i, 'tmx'],
  [/\.(?:csv|tsv|tab)$/i, 'csv'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.docx$/i, 'docx'],
];
const mainParts = { 'xl/workbook.xml': 'xlsx', 'word/document.xml': 'docx' } as const;
/** So many bytes are looked at for a file's first element. */
const looked = 4_096;

/**
 * The bilingual format of a file, told by its content first, since files lose their names on the way, and by its name
 * second; null where it is none. A Word document only may be bilingual.
 */
export function bitextFormatOf(name: string, bytes: Uint8Array): BitextFormat | null {
  const named = endings.find(([ending]) => ending.test(name))?.[1] ?? null;
  return (bytes[0] === 0x50 ? packageFormat(bytes) : xmlFormat(bytes)) ?? named;
}

function packageFormat(bytes: Uint8Array): BitextFormat | null {
  try {
    const directory = readZipDirectory(bytes);
    return Object.entries(mainParts).find(([part]) => directory.has(part))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** What the first element of an XML file says, in UTF-16 too, where every second byte of a name is 0. */
function xmlFormat(bytes: Uint8Array): BitextFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, looked)).replaceAll('\0', '');
  if (!/^[\xef\xbb\xbf\xfe\xff]*\s*</.test(start)) return null;
  const [, element] =
    /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(start.replace(/<!--[^]*?-->/g, '')) ?? [];
  return element === 'xliff' || element === 'tmx' ? element : null;
}
