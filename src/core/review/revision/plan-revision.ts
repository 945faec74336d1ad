import type { SegmentedDocument } from '../../document/document.ts';
import type { AlignSegment } from '../../align/bead.ts';
import { longestAscending } from '../../match/longest-ascending.ts';
import { sameContent } from '../../text/rich-text.ts';
import type { Body, Side } from '../change.ts';
import type { DocumentFacts, Project, Segment } from '../project.ts';
import { looksSame } from './legible.ts';
import { matchSegments, type NewPiece, type SegmentMatch } from './match-segments.ts';
import { oldVersion, type OldPiece } from './old-version.ts';
import { type AlignGap, doubtful, placeRows, type Standing } from './place-rows.ts';

export interface RevisionPlan {
  body: Body<'revise'>;
  /** Segments of the new document, each with the one that it is, or was parted from. */
  pieces: { id: string; piece: NewPiece }[];
  /** Segments that are not in it; what was written anew here stays all the same. */
  gone: { segment: Segment; stays: boolean; into: string | null }[];
}

/**
 * What a new version of a document changes in a project. Segments that it has too keep their ids, with all that
 * was done to them, whether or not they say the same; a text that was written anew here stays, and gets the new
 * one beside it.
 */
export function planRevision(
  project: Project,
  side: Side,
  { facts, document }: { facts: DocumentFacts; document: SegmentedDocument },
  align: (texts: ReadonlyMap<string, AlignSegment>) => AlignGap,
  newId: () => string,
): RevisionPlan {
  const before = oldVersion(project, side);
  const match = matchSegments(before, document);
  const olds = before.flatMap((block) => block.pieces);
  const standing = match.pieces.map((piece): Standing & { piece: NewPiece } => ({
    id: piece.was?.segment.id ?? newId(),
    isNew: piece.was === null,
    of: piece.of?.segment.id ?? null,
    piece,
  }));
  const kept = new Set(standing.map(({ id }) => id));
  const left = olds.filter(({ segment }) => !kept.has(segment.id));
  const { blocks, blockOf } = planBlocks(project, match, document, newId);
  const { remove, stay } = planRemoval(side, left);
  const gone = new Set(remove.filter(({ takes }) => takes).map(({ segment }) => segment));
  const texts = planTexts(side, standing, newId);
  const places = planPlaces(project, side, standing, stay, { blockOf, edits: texts.edits });
  const absorb = [...match.absorbed]
    .map(([from, into]) => ({ segment: from.segment.id, into: into.segment.id }))
    .filter(({ segment }) => gone.has(segment));
  const newTexts = new Map(standing.map(({ id, piece }) => [id, forAligner(piece, document)]));
  const rows = placeRows(project, side, standing, gone, align(newTexts), newId);
  const others = side === 'source' ? 'target' : 'source';
  for (const { segment, into } of absorb) {
    const counterparts = project.rows.get(project.rowOfSegment.get(segment)!)![others];
    rows.push({ row: newId(), segments: [], with: [into, ...counterparts], confidence: doubtful });
  }
  const body = {
    side,
    base: project.documents[side]?.sha256 ?? null,
    document: facts,
    blocks,
    ...texts,
    ...places,
    remove: remove.map(({ segment, base }) => ({ segment, base })),
    absorb,
    rows,
  };
  return {
    body,
    pieces: standing.map(({ id, piece }) => ({ id, piece })),
    gone: left
      .filter(({ segment }) => segment.imported !== null || gone.has(segment.id))
      .map((piece) => ({
        segment: piece.segment,
        stays: !gone.has(piece.segment.id),
        into: match.absorbed.get(piece)?.segment.id ?? null,
      })),
  };
}

function forAligner({ block, before, content }: NewPiece, { blocks }: SegmentedDocument): AlignSegment {
  const { kind, label } = blocks[block]!;
  const labelled = label !== undefined && before === '';
  return { text: content.text, kind, block, ...(labelled ? { label } : {}) };
}

/** Blocks keep their ids; new ones, and those that look otherwise, are named. */
function planBlocks(project: Project, match: SegmentMatch, document: SegmentedDocument, newId: () => string) {
  const blocks: Body<'revise'>['blocks'] = [];
  const used = new Set<string>();
  const held = new Set(match.pieces.map(({ block }) => block));
  const ids = document.blocks.map(({ content: _content, ...given }, index) => {
    if (!held.has(index)) return '';
    const old = match.blocks[index];
    const shape = definedOnly(given);
    const id = old && !used.has(old.id) ? old.id : newId();
    used.add(id);
    const known = project.blocks.get(id);
    if (!known || JSON.stringify(definedOnly(known.shape)) !== JSON.stringify(shape))
      blocks.push({ id, shape });
    return id;
  });
  return { blocks, blockOf: (index: number) => ids[index]! };
}

function definedOnly({
  kind,
  level,
  label,
  cell,
}: SegmentedDocument['blocks'][number] | Omit<SegmentedDocument['blocks'][number], 'content'>) {
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    ...(label === undefined ? {} : { label }),
    ...(cell === undefined ? {} : { cell: { table: cell.table, row: cell.row, column: cell.column } }),
  };
}

/** What kept segments say now. */
function planTexts(side: Side, standing: readonly { piece: NewPiece }[], newId: () => string) {
  const edits: Body<'revise'>['edits'] = [];
  const taken: Body<'revise'>['taken'] = [];
  for (const { piece } of standing) {
    if (!piece.was) continue;
    const { segment } = piece.was;
    const { content } = piece;
    if (segment.imported !== null && looksSame(segment.imported, content)) continue;
    if (looksSame(segment.content, content)) taken.push({ segment: segment.id, content });
    else if (!isWrittenHere(segment)) edits.push({ segment: segment.id, base: segment.version, content });
    else {
      const offer = side === 'target' ? { offer: newId() } : {};
      edits.push({ segment: segment.id, base: versionBefore(segment), content, ...offer });
    }
  }
  return { edits, taken };
}

function isWrittenHere({ imported, content }: Segment): boolean {
  return imported === null || !sameContent(imported, content);
}

/** The version that the document's own text was, which what was written here has replaced. */
function versionBefore(segment: Segment): string[] {
  const { imported, past } = segment;
  const known = imported && past.find(({ content }) => sameContent(content, imported));
  return known ? known.version : neverMet;
}

/** No change has this id: whatever stands was written without it. */
const neverMet = ['0'.repeat(64)];

/** Segments that are left over. A translation that was written anew here stays; so does what was never imported. */
function planRemoval(side: Side, left: readonly OldPiece[]) {
  const remove: { segment: string; base: string[]; takes: boolean }[] = [];
  const stay: string[] = [];
  for (const { segment } of left) {
    const stays = side === 'target' && isWrittenHere(segment);
    if (stays) stay.push(segment.id);
    if (!stays) remove.push({ segment: segment.id, base: segment.version, takes: true });
    else if (segment.imported !== null)
      remove.push({ segment: segment.id, base: versionBefore(segment), takes: false });
  }
  return { remove, stay: new Set(stay) };
}

/** Where new segments stand, and kept ones that stand elsewhere. Those that only stay here keep their place. */
function planPlaces(
  project: Project,
  side: Side,
  standing: readonly (Standing & { piece: NewPiece })[],
  stay: ReadonlySet<string>,
  { blockOf, edits }: { blockOf: (index: number) => string; edits: Body<'revise'>['edits'] },
): Pick<Body<'revise'>, 'moves' | 'add'> {
  const order = project.segmentOrder[side];
  const place = new Map(order.map((id, index) => [id, index]));
  const pairs = standing.flatMap(({ id, isNew }, index): [number, number][] =>
    isNew ? [] : [[index, place.get(id)!]],
  );
  const inPlace = new Set(longestAscending(pairs).map(([index]) => standing[index]!.id));
  const moves: Body<'revise'>['moves'] = [];
  const add: Body<'revise'>['add'] = [];
  const written = new Set(edits.filter(({ offer }) => offer === undefined).map(({ segment }) => segment));
  let after: string | null = null;
  let last: { block: number; text: string } | null = null;
  for (const { id, isNew, piece } of standing) {
    const { content } = piece;
    const block = blockOf(piece.block);
    const text = isNew || written.has(id) ? content.text : project.segments.get(id)!.content.text;
    // A text that was cut here holds the white space at which it was cut.
    const isParted = /^\s/.test(text) || (last?.block === piece.block && /\s$/.test(last.text));
    const before = isParted ? '' : piece.before;
    last = { block: piece.block, text };
    if (isNew) add.push({ id, block, before, content, after: behindStaying(after) });
    else {
      const segment = project.segments.get(id)!;
      const stands = inPlace.has(id);
      if (!stands || segment.block !== block || segment.before !== before)
        moves.push({ segment: id, block, before, ...(stands ? {} : { after: behindStaying(after) }) });
    }
    after = id;
  }
  return { moves, add };

  /** What stays behind a segment, though the document has it no more, keeps its place before what comes new. */
  function behindStaying(id: string | null): string | null {
    let at = id === null ? 0 : (place.get(id) ?? Infinity) + 1;
    let last = id;
    while (at < order.length && stay.has(order[at]!)) last = order[at++]!;
    return last;
  }
}
