import type { z } from 'zod';
import { bodies, envelope, type Kind, type Payload } from './change.ts';

/** The version of each kind that this Bokprae writes; it understands the earlier ones too. */
export const kindVersions: { [K in Kind]: number } = {
  found: 2,
  import: 1,
  revise: 2,
  edit: 2,
  correct: 1,
  insert: 2,
  remove: 1,
  pair: 2,
  omit: 1,
  suggest: 1,
  decline: 1,
  state: 1,
  request: 1,
  comment: 2,
  resolve: 2,
  assign: 1,
  classify: 1,
  waive: 2,
  dismiss: 1,
  sign: 1,
  retract: 1,
  rename: 1,
  member: 1,
  revoke: 1,
  'replace-key': 1,
  settings: 2,
};

/** Whether this Bokprae knows what a kind of this version means. */
export function isUnderstood(kind: string, version: number): kind is Kind {
  return Object.hasOwn(kindVersions, kind) && version <= kindVersions[kind as Kind];
}

export type ReadPayload =
  { ok: true; payload: Payload } | { ok: false; problem: 'malformed' | 'newer'; detail: string };

/** Reads the JSON value of a payload from elsewhere. `newer`: a kind or version that only a later Bokprae knows. */
export function readPayload(value: unknown): ReadPayload {
  const outer = envelope.safeParse(value);
  if (!outer.success) return { ok: false, problem: 'malformed', detail: firstIssue(outer.error) };
  const { kind, version, body } = outer.data;
  if (!isUnderstood(kind, version)) return { ok: false, problem: 'newer', detail: `${kind} ${version}` };
  const inner = bodies[kind].safeParse(body);
  if (!inner.success)
    return { ok: false, problem: 'malformed', detail: `${kind}: ${firstIssue(inner.error)}` };
  return { ok: true, payload: { ...outer.data, kind, body: inner.data } as Payload };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'payload'}: ${issue.message}` : 'unknown';
}
