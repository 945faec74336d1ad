import type { Block, DocumentComment } from '../../core/document/document.ts';
import type { NoteList } from '../note-list.ts';
import { Unreadable } from '../read-result.ts';
import { childElements, childNamed, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { unpack } from '../zip/unpack.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { Annotations } from './annotations.ts';
import { FlowReader } from './flow-reader.ts';
import { OdtStyles } from './odt-styles.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

function partsOf(zip: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.get(name);
    return entry && parseXml(unpack(zip, entry), name);
  };
  const content = part('content.xml');
  if (!content) throw new Unreadable({ code: 'damaged-zip', part: 'content.xml', detail: 'missing' });
  return { content, styles: part('styles.xml') };
}

/** Headers and footers with words in them, equal ones once. */
function sides(styles: XmlElement | undefined, kind: 'header' | 'footer', read: FlowReader): Block[] {
  const masters = childNamed(styles, 'office:master-styles');
  const seen = new Set<string>();
  for (const page of masters ? childElements(masters) : []) {
    for (const side of childElements(page)) {
      if (side.name === `style:${kind}` || side.name.startsWith(`style:${kind}-`))
        read.read(side, { shape: { kind } });
    }
  }
  return read.blocks.filter((block) => {
    const key = JSON.stringify(block.content);
    const kept = /\p{L}/u.test(block.content.text) && !seen.has(key);
    seen.add(key);
    return kept;
  });
}

/** Whether a zip says that it is an OpenDocument text (ODF 1.3 part 2, 3.3: its first file is its media type). */
export function isOdt(zip: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(zip.subarray(30, 30 + 8 + mediaType.length + 64));
  return start.startsWith('mimetype') && start.includes(mediaType);
}

/**
 * The blocks of an OpenDocument text: its body, then headers, footers and notes. Tracked changes are read as
 * accepted. With the comments on its body. Throws `Unreadable`.
 */
export function readOdt(zip: Uint8Array, notes: NoteList): { blocks: Block[]; comments?: DocumentComment[] } {
  const entries = readZipDirectory(zip);
  const { content, styles: common } = partsOf(zip, entries);
  const body = childNamed(childNamed(content, 'office:body'), 'office:text');
  if (!body) throw new Unreadable({ code: 'damaged-zip', part: 'content.xml', detail: 'no text' });
  const styles = new OdtStyles(content, common);
  const annotations = new Annotations();
  const counts = { tables: 0, letters: 0 };
  const main = new FlowReader(styles, notes, counts, annotations);
  main.read(body, { shape: { kind: 'paragraph' } });
  const pages = new OdtStyles(common);
  const footnotes = main.footnotes.flatMap((note): Block[] => {
    const reader = new FlowReader(styles, notes, counts);
    const text = childNamed(note, 'text:note-body');
    if (text) reader.read(text, { shape: { kind: 'footnote' } });
    const label = childNamed(note, 'text:note-citation')?.children.find((child) => typeof child === 'string');
    return reader.blocks.map((block, index) => ({ ...block, ...(index === 0 && label ? { label } : {}) }));
  });
  const comments = annotations.comments(main.blocks, notes);
  const blocks = [
    ...main.blocks,
    ...sides(common, 'header', new FlowReader(pages, notes, counts)),
    ...sides(common, 'footer', new FlowReader(pages, notes, counts)),
    ...footnotes,
  ];
  return { blocks, ...(comments.length > 0 ? { comments } : {}) };
}
