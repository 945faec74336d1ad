import { blockKinds } from '../../core/document/document.ts';
import { type BitextBlock, type BitextRow, stateNamed } from './bitext.ts';

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
  };
}

/** Puts named values back into a row; what is no such value is passed over. */
export function takeFacts(row: BitextRow, facts: ReadonlyMap<string, string>): void {
  row.state = stateNamed(facts.get('state')) ?? row.state;
  const confidence = numberIn(facts.get('confidence'));
  if (confidence !== null && confidence <= 1) row.confidence = confidence;
  row.omitted = facts.get('omitted')?.slice(0, 10_000) || row.omitted;
  const place = numberIn(facts.get('target-place'));
  if (place !== null && Number.isInteger(place)) row.targetPlace = place;
  row.sourceBlock = blockIn(facts.get('source-block')) ?? row.sourceBlock;
  row.targetBlock = blockIn(facts.get('target-block')) ?? row.targetBlock;
}

function numberIn(text: string | undefined): number | null {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

const count = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

/** A block from its JSON, which may have been altered on the way; null where it is none. */
function blockIn(json: string | undefined): BitextBlock | null {
  let value: unknown;
  try {
    value = JSON.parse(json ?? '');
  } catch {
    return null;
  }
  const found = value as Partial<Record<keyof BitextBlock, unknown>> | null;
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
