import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { BlockShape } from '../../core/document/document.ts';
import { type RichText, sameContent } from '../../core/text/rich-text.ts';
import { OfficePackage } from '../docx/package.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { unpack } from '../zip/unpack.ts';
import { blockSplices, type Dialect, splice, type Splice } from './block-splices.ts';
import { docxDialect } from './docx-dialect.ts';
import { docxParagraphs, wordPrefix } from './docx-paragraphs.ts';
import { type Located, locateBlocks } from './locate-blocks.ts';
import { odtDialect, odtParagraphs } from './odt-paragraphs.ts';
import type { Paragraph } from './text-places.ts';

/** A block of a document: what it said when it came in, and what it is to say. */
export interface ChangedBlock {
  shape: BlockShape;
  /** Null for a block that the document never had: it gets a paragraph of its own behind the one before. */
  before: RichText | null;
  after: RichText;
}

export interface WrittenBack {
  bytes: Uint8Array;
  /** Texts that were to be changed and were not found in the document. */
  lost: string[];
}

interface Part {
  name: string;
  xml: string;
  paragraphs: Paragraph[];
  dialect: Dialect;
  /** A new paragraph like another one. */
  paragraph: (like: Paragraph, text: string) => string;
}

/**
 * The very document that came in with other texts: all its parts as they were but for the texts that changed, whose
 * formatting is that of the words around them. Without a change it is the same file byte for byte. Throws `Unreadable`.
 */
export function writeBack(
  bytes: Uint8Array,
  format: 'docx' | 'odt',
  blocks: readonly ChangedBlock[],
  language: string,
): WrittenBack {
  const changed = ({ before, after }: ChangedBlock) => before === null || !sameContent(before, after);
  if (!blocks.some(changed)) return { bytes, lost: [] };
  const parts = format === 'docx' ? docxParts(bytes) : odtParts(bytes);
  const known = blocks.filter(({ before }) => before !== null);
  const places = locateBlocks(
    parts.map(({ paragraphs }) => paragraphs),
    known.map(({ before }) => before!.text),
  );
  const placeOf = new Map(known.map((block, index) => [block, places[index] ?? null]));
  const splices = parts.map((): Splice[] => []);
  const lost: string[] = [];
  let last: Located | null = places.find((place) => place !== null) ?? null;
  for (const block of blocks) {
    const place = placeOf.get(block) ?? null;
    if (block.before === null) {
      const like = modelFor(block, blocks, placeOf) ?? last;
      if (block.after.text.trim() === '') continue;
      if (!last || !like) lost.push(block.after.text);
      else {
        const at = last.paragraph.end;
        const text = parts[last.part]!.paragraph(like.paragraph, block.after.text);
        splices[last.part]!.push({ start: at, end: at, text });
      }
      continue;
    }
    if (changed(block)) {
      if (!place) lost.push(block.before.text);
      else {
        const { dialect } = parts[place.part]!;
        splices[place.part]!.push(
          ...blockSplices({ before: block.before, after: block.after, language }, place, dialect),
        );
      }
    }
    last = place ?? last;
  }
  const written = new Map(
    parts.flatMap(({ name, xml }, index) =>
      splices[index]!.length === 0 ? [] : [[name, splice(xml, splices[index]!)] as const],
    ),
  );
  return { bytes: replaceParts(bytes, written), lost };
}

/** The nearest block of the same shape that is in the document: a new heading looks like a heading. */
function modelFor(
  block: ChangedBlock,
  blocks: readonly ChangedBlock[],
  placeOf: ReadonlyMap<ChangedBlock, Located | null>,
): Located | null {
  const at = blocks.indexOf(block);
  const isLike = ({ shape }: ChangedBlock) =>
    shape.kind === block.shape.kind && shape.level === block.shape.level;
  const before = blocks.slice(0, at).findLast((one) => isLike(one) && placeOf.get(one));
  const after = blocks.slice(at + 1).find((one) => isLike(one) && placeOf.get(one));
  const model = before ?? after;
  return model ? placeOf.get(model)! : null;
}

function partText(bytes: Uint8Array, name: string): string | null {
  const entry = readZipDirectory(bytes).get(name);
  return entry ? new TextDecoder().decode(unpack(bytes, entry)) : null;
}

/** The parts of a Word file that hold text, in the order in which they are read. */
function docxParts(bytes: Uint8Array): Part[] {
  const office = new OfficePackage(bytes);
  const main = office.mainPart();
  const related = [...office.relationships(main).values()];
  const of = (type: string) =>
    related.filter((one) => one.type === type && !one.external).map(({ target }) => target);
  const names = [main, ...of('header'), ...of('footer'), ...of('footnotes'), ...of('endnotes')];
  return [...new Set(names)].flatMap((name) => {
    const xml = partText(bytes, name);
    const prefix = xml === null ? null : wordPrefix(xml);
    if (xml === null || prefix === null) return [];
    const dialect = docxDialect(prefix);
    const paragraph = (like: Paragraph, text: string) => {
      const properties = like.properties.replace(new RegExp(`<${prefix}:sectPr[^]*?</${prefix}:sectPr>`), '');
      const run = like.atoms[0]?.run.properties ?? '';
      const inner = `<${prefix}:t xml:space="preserve">${dialect.text(text)}</${prefix}:t>`;
      return `<${prefix}:p>${properties}<${prefix}:r>${run}${inner}</${prefix}:r></${prefix}:p>`;
    };
    return [{ name, xml, paragraphs: docxParagraphs(xml, prefix), dialect, paragraph }];
  });
}

function odtParts(bytes: Uint8Array): Part[] {
  return ['content.xml', 'styles.xml'].flatMap((name) => {
    const xml = partText(bytes, name);
    if (xml === null) return [];
    const paragraph = (like: Paragraph, text: string) =>
      `<text:p${like.properties}>${odtDialect.text(text)}</text:p>`;
    return [{ name, xml, paragraphs: odtParagraphs(xml), dialect: odtDialect, paragraph }];
  });
}

/** The same package with other texts for some parts; entries keep their order, and what was stored stays stored. */
function replaceParts(bytes: Uint8Array, texts: ReadonlyMap<string, string>): Uint8Array {
  const directory = readZipDirectory(bytes);
  const files = unzipSync(bytes);
  const zipped: Zippable = {};
  for (const [name, { method }] of directory) {
    const text = texts.get(name);
    const data = text === undefined ? files[name] : new TextEncoder().encode(text);
    if (data) zipped[name] = [data, { mtime: new Date(1980, 0, 1, 12), level: method === 0 ? 0 : 6 }];
  }
  return zipSync(zipped);
}
