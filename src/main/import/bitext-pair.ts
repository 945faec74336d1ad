import { createHash } from 'node:crypto';
import type { Bead } from '../../core/align/bead.ts';
import { language as languageTag } from '../../core/review/change-parts.ts';
import type { Block, BlockShape, DocumentSegment, SegmentedDocument } from '../../core/document/document.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { primaryLanguage } from '../../core/text/primary-language.ts';
import { concat, plain, type RichText, slice } from '../../core/text/rich-text.ts';
import type { Bitext, BitextBlock, BitextCut, BitextRow } from '../../formats/bitext/bitext.ts';
import { turnAround } from '../../formats/bitext/turn-around.ts';
import type { BitextFormat } from '../../formats/bitext-format.ts';
import { documentTitle } from './document-title.ts';
import type { Languages, ReadPair } from './read-pair.ts';
import type { NamedBytes, ReadSide } from './read-side.ts';

/**
 * A pair of documents made of a file that holds both side by side: its rows are the pairing, its facts go with them.
 * Where the languages that are asked for are the file's own the other way round, so are the texts.
 */
export function bitextPair(
  file: NamedBytes,
  format: BitextFormat,
  read: Bitext,
  given: Languages | null,
): ReadPair {
  const bitext = given && isTurned(read, given) ? turnAround(read) : read;
  const languages = given ?? languagesOf(bitext);
  const rows = bitext.rows.filter(
    ({ source, target, confidence }) => isText(source) || isText(target) || confidence !== null,
  );
  const bytes = file.bytes;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sideOf = (language: string, document: SegmentedDocument): ReadSide => {
    const guess = language === 'km' || language === 'en' ? language : null;
    return { name: file.name, bytes, format, sha256, guess, language, document };
  };
  const sources = layOut(
    rows,
    'source',
    rows.map((_, index) => index),
  );
  const hasTarget = rows.some(({ target }) => isText(target));
  const targets = hasTarget ? layOut(rows, 'target', targetOrder(rows)) : null;
  const source = sideOf(languages.source, { ...sources.document, notes: bitext.notes ?? [] });
  const target = targets && sideOf(languages.target, targets.document);
  const beads = rows.map((row, index): Bead => ({
    source: sources.segmentOf.get(index) ?? [],
    target: targets?.segmentOf.get(index) ?? [],
    confidence: row.confidence ?? 1,
    reasons: [],
  }));
  const title = bitext.title?.trim().slice(0, 500) || documentTitle(source, target);
  return { source, target, languages, beads, title, facts: rows };
}

function isTurned({ sourceLanguage, targetLanguage }: Bitext, { source, target }: Languages): boolean {
  if (sourceLanguage === null || targetLanguage === null) return false;
  const [from, to] = [primaryLanguage(sourceLanguage), primaryLanguage(targetLanguage)];
  return from !== to && from === primaryLanguage(target) && to === primaryLanguage(source);
}

const isText = (content: RichText | null) => content !== null && content.text !== '';

/** The languages that a file names, or else those that its texts are in; what is no language tag names none. */
function languagesOf({ sourceLanguage, targetLanguage, rows }: Bitext): Languages {
  const guess = (side: 'source' | 'target') =>
    guessLanguage(
      rows
        .slice(0, 1_000)
        .map((row) => row[side]?.text ?? '')
        .join('\n'),
    );
  const source = tagIn(sourceLanguage) ?? guess('source') ?? (guess('target') === 'km' ? 'en' : 'km');
  const other = source === 'km' ? 'en' : 'km';
  return { source, target: tagIn(targetLanguage) ?? guess('target') ?? other };
}

function tagIn(name: string | null): string | null {
  return languageTag.safeParse(name).success ? name : null;
}

/** Rows in the order in which their translations stand in their own document. */
function targetOrder(rows: readonly BitextRow[]): number[] {
  const places = rows.map(({ targetPlace }, index) => ({ index, place: targetPlace }));
  if (!places.some(({ place }) => place !== null)) return places.map(({ index }) => index);
  return places.sort((a, b) => (a.place ?? a.index) - (b.place ?? b.index)).map(({ index }) => index);
}

/** One side as a document: the segments of each row that has text there, blocks as the file tells them. */
function layOut(rows: readonly BitextRow[], side: 'source' | 'target', order: readonly number[]) {
  const blocks: { shape: BlockShape; parts: RichText[]; length: number }[] = [];
  const segments: DocumentSegment[] = [];
  const segmentOf = new Map<number, number[]>();
  let open: string | null = null;
  for (const index of order) {
    const row = rows[index]!;
    const content = contentOf(row, side);
    if (!content) continue;
    let block: BitextBlock | null = side === 'source' ? row.sourceBlock : row.targetBlock;
    const placed: number[] = [];
    const cuts = row[`${side}Cuts`];
    for (const [nth, piece] of pieces(content, cuts).entries()) {
      block = cuts[nth - 1]?.block ?? block;
      placed.push(segments.length);
      const last = blocks.at(-1);
      let start = 0;
      if (last && (block === null ? nth > 0 : open === block.id)) {
        start = last.length + 1;
        last.parts.push(plain(' '), piece);
        last.length = start + piece.text.length;
      } else {
        const { id: _, ...shape } = block ?? { id: '', kind: 'paragraph' };
        blocks.push({ shape, parts: [piece], length: piece.text.length });
      }
      open = block?.id ?? null;
      segments.push({ block: blocks.length - 1, start, end: start + piece.text.length, content: piece });
    }
    segmentOf.set(index, placed);
  }
  const whole = blocks.map(({ shape, parts }): Block => ({ ...shape, content: concat(parts) }));
  return { document: { blocks: whole, segments, notes: [] }, segmentOf };
}

/** A row's text cut into its segments; the spaces between them are left out. */
function pieces(content: RichText, cuts: readonly BitextCut[]): RichText[] {
  const starts = [0, ...cuts.map(({ at }) => at)];
  return starts.map((start, index) => slice(content, start, cuts[index] ? cuts[index].at - 1 : undefined));
}

/** A row needs a segment somewhere: where both its texts are empty, an empty one of the source. */
function contentOf({ source, target }: BitextRow, side: 'source' | 'target'): RichText | null {
  if (side === 'target') return isText(target) ? target : null;
  return isText(source) ? source : isText(target) ? null : plain('');
}
