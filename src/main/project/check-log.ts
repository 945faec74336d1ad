import { isCanonicalJson } from '../../core/review/canonical-json.ts';
import { readPayload } from '../../core/review/read-payload.ts';
import type { Change } from '../../core/review/change.ts';
import { clockTime, clockTolerance, type Clock } from '../../core/review/clock.ts';
import type { VerifyCheck } from '../../shared/verify-report.ts';
import { verifySignature } from '../people/verify-signature.ts';
import { payloadHash, type LogRow } from './seal-change.ts';

/** A row of the table `change`, its payload as the bytes that lie in the file. */
export interface StoredRow {
  seq: number;
  id: string;
  payload: Uint8Array;
  signature: string;
}

export interface LogCheck {
  checks: VerifyCheck[];
  /** Changes that hold, whose parents hold, and that this Bokprae understands; in the file's order. */
  changes: Change[];
  /** The same, as they are stored. */
  rows: LogRow[];
}

type Fault = { check: 'changes' | 'signatures' | 'order'; what: string; detail?: string };
/** What the checks need of a change whether or not its kind is understood. */
type Envelope = Pick<Change, 'project' | 'author' | 'clock' | 'parents' | 'kind'>;
type Read = { envelope: Envelope; payload: string } & (
  | { change: Change }
  /** Kind and version that only a later Bokprae understands. */
  | { change: null; newer: string }
);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Checks a log row by row: the payload is canonical JSON and hashes to its id, its signature is its
 * author's, it belongs to the project that the first one founds, and comes after its parents, later than
 * they, and not from the future. Names the first fault of each kind, by the change's number in the file;
 * a change that only a later Bokprae understands is named where nothing is worse.
 */
export function checkLog(
  rows: readonly StoredRow[],
  { now, onProgress }: { now: Date; onProgress?: ((share: number) => void) | undefined },
): LogCheck {
  const faults = new Map<Fault['check'], VerifyCheck>();
  /** Clocks of the changes so far; null for one that cannot be read. */
  const clocks = new Map<string, Clock | null>();
  const sound = new Set<string>();
  const result: LogCheck = { checks: [], changes: [], rows: [] };
  let newer: VerifyCheck | null = null;
  let project: string | null = null;
  rows.forEach((row, index) => {
    if (index % 200 === 0) onProgress?.(index / rows.length);
    const note = ({ check, ...fault }: Fault, author?: string) => {
      if (faults.has(check)) return;
      const named = { seq: row.seq, change: row.id.slice(0, 12), ...(author && { by: author }) };
      faults.set(check, { check, holds: false, with: { ...named, ...fault } });
    };
    if (row.seq !== index + 1) note({ check: 'changes', what: 'number-missing', detail: String(index + 1) });
    const read = readRow(row);
    if ('what' in read) {
      clocks.set(row.id, null);
      return note(read, read.author);
    }
    const { envelope, payload, change } = read;
    project ??= envelope.project;
    const found = [
      envelope.project === project ? null : fault('changes', 'other-project'),
      verifySignature(envelope.author, row.payload, row.signature) ? null : fault('signatures', 'signature'),
      orderFault(envelope, index === 0, clocks, now),
    ].filter((one) => one !== null);
    for (const one of found) note(one, envelope.author);
    clocks.set(row.id, envelope.clock);
    if (found.length > 0 || !envelope.parents.every((parent) => sound.has(parent))) return;
    sound.add(row.id);
    if (!change) {
      const named = { seq: row.seq, change: row.id.slice(0, 12), by: envelope.author };
      newer ??= { check: 'changes', holds: false, with: { ...named, what: 'newer', detail: read.newer } };
      return;
    }
    result.changes.push(change);
    result.rows.push({ id: row.id, payload, signature: row.signature });
  });
  const holds = (check: Fault['check']): VerifyCheck => ({
    check,
    holds: true,
    with: { changes: rows.length },
  });
  result.checks = [
    faults.get('changes') ?? newer ?? holds('changes'),
    faults.get('signatures') ?? holds('signatures'),
    faults.get('order') ?? holds('order'),
  ];
  return result;
}

const fault = (check: Fault['check'], what: string, detail?: string): Fault => ({
  check,
  what,
  ...(detail !== undefined && { detail }),
});

function readRow(row: StoredRow): Read | (Fault & { author?: string }) {
  let payload: string;
  let value: unknown;
  try {
    payload = decoder.decode(row.payload);
    value = JSON.parse(payload);
    if (!isCanonicalJson(payload, value)) return fault('changes', 'not-canonical');
  } catch {
    return fault('changes', 'not-canonical');
  }
  const author = authorOf(value);
  if (payloadHash(row.payload) !== row.id) return { ...fault('changes', 'wrong-id'), ...author };
  const read = readPayload(value);
  if (!read.ok && read.problem === 'malformed')
    return { ...fault('changes', 'malformed', read.detail), ...author };
  const envelope = value as Envelope;
  if (!isTime(clockTime(envelope.clock))) return { ...fault('changes', 'malformed', 'clock'), ...author };
  return read.ok
    ? { envelope, payload, change: { ...read.payload, id: row.id } }
    : { envelope, payload, change: null, newer: read.detail };
}

function authorOf(value: unknown): { author?: string } {
  const author = typeof value === 'object' && value !== null && 'author' in value ? value.author : null;
  return typeof author === 'string' ? { author } : {};
}

function orderFault(
  { kind, parents, clock }: Envelope,
  isFirst: boolean,
  clocks: ReadonlyMap<string, Clock | null>,
  now: Date,
): Fault | null {
  if (isFirst !== (kind === 'found')) return fault('order', isFirst ? 'no-beginning' : 'second-beginning');
  if (isFirst !== (parents.length === 0)) return fault('order', isFirst ? 'parent-missing' : 'no-parents');
  for (const parent of parents) {
    const before = clocks.get(parent);
    if (before === undefined) return fault('order', 'parent-missing', parent.slice(0, 12));
    if (before !== null && before >= clock) return fault('order', 'before-its-parent', parent.slice(0, 12));
  }
  const ahead = Date.parse(clockTime(clock)) - now.getTime();
  return ahead > clockTolerance ? fault('order', 'from-the-future', clockTime(clock)) : null;
}

function isTime(time: string): boolean {
  const parsed = Date.parse(time);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString() === time;
}
