import type { BlockShape } from '../../core/document/document.ts';
import { type RichText, sameContent } from '../../core/text/rich-text.ts';
import type { ReadResult } from '../read-result.ts';
import { blockSplices, splice } from './block-splices.ts';
import { type Carrier, type CarrierFormat, carriers } from './carrier.ts';
import { lettersOf, type Located, locateBlocks } from './locate-blocks.ts';
import type { Splice } from './text-places.ts';

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

/**
 * The very document that came in with other texts: all its parts as they were but for the texts that changed, whose
 * formatting is that of the words around them. Without a change it is the same file byte for byte. Throws `Unreadable`.
 */
export function writeBack(
  bytes: Uint8Array,
  format: CarrierFormat,
  blocks: readonly ChangedBlock[],
  language: string,
): WrittenBack {
  if (!blocks.some(isChanged)) return { bytes, lost: [] };
  const carrier = carriers[format](bytes);
  const spliced = writeInto(carrier, blocks, language, false);
  if (!carrier.read || missing(carrier.read(spliced.bytes), blocks).length === 0) return spliced;
  const { bytes: anew, lost } = writeInto(carrier, blocks, language, true);
  return { bytes: anew, lost: [...new Set([...lost, ...missing(carrier.read(anew), blocks)])] };
}

const isChanged = ({ before, after }: ChangedBlock) => before === null || !sameContent(before, after);

/** Texts that a document should hold and does not. */
function missing(read: ReadResult, blocks: readonly ChangedBlock[]): string[] {
  const key = (text: string) =>
    lettersOf(text)
      .map((at) => text[at])
      .join('');
  const counts = new Map<string, number>();
  for (const { content } of read.ok ? read.document.blocks : []) {
    counts.set(key(content.text), (counts.get(key(content.text)) ?? 0) + 1);
  }
  return blocks.flatMap(({ after: { text } }) => {
    const left = counts.get(key(text)) ?? 0;
    counts.set(key(text), left - 1);
    return key(text) === '' || left > 0 ? [] : [text];
  });
}

/** Puts the texts that changed in; `anew` writes each wholly where the format can. */
function writeInto(
  { parts, write }: Carrier,
  blocks: readonly ChangedBlock[],
  language: string,
  anew: boolean,
): WrittenBack {
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
        const text = parts[last.part]!.paragraph(like.paragraph, block.after.text, block.shape);
        splices[last.part]!.push({ start: at, end: at, text });
      }
      continue;
    }
    if (isChanged(block)) {
      if (!place) lost.push(block.before.text);
      else {
        const { dialect, rewrite } = parts[place.part]!;
        const texts = { before: block.before, after: block.after, language };
        const whole = () => rewrite?.(place, block.after) ?? null;
        const spliced = () => blockSplices(texts, place, dialect);
        const made = anew ? (whole() ?? spliced()) : (spliced() ?? whole());
        if (made) splices[place.part]!.push(...made);
        else lost.push(block.before.text);
      }
    }
    last = place ?? last;
  }
  const written = new Map(
    parts.flatMap(({ name, source, finish }, index) => {
      if (splices[index]!.length === 0) return [];
      const text = splice(source, splices[index]!);
      return [[name, finish?.(text) ?? text] as const];
    }),
  );
  return { bytes: write(written), lost };
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
