import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/review/canonical-json.ts';
import { kindVersions, readPayload } from '../../core/review/read-payload.ts';
import type { Action, Change } from '../../core/review/change.ts';
import { nextClock } from '../../core/review/clock.ts';
import type { Project } from '../../core/review/project.ts';
import type { Identity } from '../people/identity.ts';

/** A change as it stands in the log. */
export interface LogRow {
  id: string;
  payload: string;
  signature: string;
}

export interface SealedChange extends LogRow {
  change: Change;
}

/** What somebody does, and what it takes back or brings again. */
export interface Commit {
  action: Action;
  undoes?: string;
  redoes?: string;
  /** The bytes of the document that a new version brings. */
  document?: { name: string; bytes: Uint8Array };
}

/** Puts an action behind what the project has seen, and signs it; null when it is not one that could be read again. */
export function sealChange(
  project: Pick<Project, 'id' | 'clock' | 'heads'>,
  { action, undoes, redoes }: Commit,
  identity: Identity,
  now: Date,
): SealedChange | null {
  const payload = canonicalJson({
    kind: action.kind,
    version: kindVersions[action.kind],
    project: project.id,
    author: identity.key,
    clock: nextClock(project.clock, now),
    parents: [...project.heads].sort(),
    undoes,
    redoes,
    body: action.body,
  });
  const read = readPayload(JSON.parse(payload));
  if (!read.ok) return null;
  const bytes = Buffer.from(payload, 'utf8');
  const id = payloadHash(bytes);
  return { change: { ...read.payload, id }, id, payload, signature: identity.sign(bytes) };
}

/** SHA-256 of a payload's UTF-8 bytes, in lower-case hexadecimal: the id of its change. */
export function payloadHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
