import { blockKinds } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { commentsFact, takeCommentsFact } from './comment-facts.ts';
import { type BitextBlock, type BitextCut, type BitextRow, stateNamed } from './bitext.ts';

/** What a row says beside its texts, as named values that exchange formats carry as their own metadata. */
export function factsOf(row: BitextRow): Record<string, string> {
  const { state, confidence, omitted, targetPlace, sourceBlock, targetBlock } = row;
  return {
    ...(state === null ? {} : { state }),
    ...(confidence === null ? {} : { confidence: String(confidence) }),
    ...(omitted === null ? {} : { omitted }),
    ...(targetPlace === null ? {} : { 'target-place': String(targetPlace) }),
    ...(sourceBlock ? { 'source-block': JSON.stringify(sourceBlock) } : {}),
    ...(targetBlock ? { 'target-block': JSON.stringify(targetBlock) } : {}),
    ...cutsFact('source', row),
    ...cutsFact('target', row),
    ...commentsFact(row),
  };
}

/** Puts named values back into a row that has its texts and comments; what is no such value is passed over. */
export function takeFacts(row: BitextRow, facts: ReadonlyMap<string, string>): void {
  row.state = stateNamed(facts.get('state')) ?? row.state;
  const confidence = numberIn(facts.get('confidence'));
  if (confidence !== null && confidence <= 1) row.confidence = confidence;
  row.omitted = facts.get('omitted')?.slice(0, 10_000) || row.omitted;
  const place = numberIn(facts.get('target-place'));
  if (place !== null && Number.isInteger(place)) row.targetPlace = place;
  row.sourceBlock = blockIn(facts.get('source-block')) ?? row.sourceBlock;
  row.targetBlock = blockIn(facts.get('target-block')) ?? row.targetBlock;
  row.sourceCuts = cutsIn(facts.get('source-segments'), row.source);
  row.targetCuts = cutsIn(facts.get('target-segments'), row.target);
  takeCommentsFact(row, facts.get('comments'));
}

/** Cuts with the length of the text that they were made in, by which it is known whether they still fit. */
function cutsFact(side: 'source' | 'target', row: BitextRow): Record<string, string> {
  const cuts = row[`${side}Cuts`];
  if (cuts.length === 0) return {};
  return { [`${side}-segments`]: JSON.stringify({ length: row[side]?.text.length ?? 0, cuts }) };
}

/** Each piece takes its part of all marks. */
const mostCutMarks = 10_000_000;

/** Where another program has changed the text, it is one segment: nobody knows where the old cuts would fall. */
function cutsIn(json: string | undefined, content: RichText | null): BitextCut[] {
  const found = parsed(json) as { length?: unknown; cuts?: unknown } | null;
  if (!content || found?.length !== content.text.length || !Array.isArray(found.cuts)) return [];
  let last = 0;
  const cuts: BitextCut[] = [];
  for (const one of found.cuts as ({ at?: unknown; block?: unknown } | null)[]) {
    if (!one || !count(one.at, content.text.length - 1) || one.at < last + 2) return [];
    if (content.text[one.at - 1] !== ' ') return [];
    last = one.at;
    cuts.push({ at: one.at, block: blockOf(one.block) });
  }
  return cuts.length * content.marks.length > mostCutMarks ? [] : cuts;
}

function numberIn(text: string | undefined): number | null {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

const count = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

/** A block from its JSON, which may have been altered on the way; null where it is none. */
function blockIn(json: string | undefined): BitextBlock | null {
  return blockOf(parsed(json));
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function blockOf(value: unknown): BitextBlock | null {
  const found = value as Partial<Record<keyof BitextBlock, unknown>> | null | undefined;
  const kind = blockKinds.find((name) => name === found?.kind);
  if (!found || !kind || typeof found.id !== 'string' || found.id === '' || found.id.length > 64) return null;
  const cell = found.cell as Partial<Record<'table' | 'row' | 'column', unknown>> | undefined;
  return {
    id: found.id,
    kind,
    ...(count(found.level, 20) ? { level: found.level } : {}),
    ...(typeof found.label === 'string' ? { label: found.label.slice(0, 100) } : {}),
    ...(cell && count(cell.table, 1e6) && count(cell.row, 1e6) && count(cell.column, 1e6)
      ? { cell: { table: cell.table, row: cell.row, column: cell.column } }
      : {}),
  };
}
