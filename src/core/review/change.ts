import { z } from 'zod';
import { severities as findingSeverities } from '../check/finding.ts';
import {
  hash,
  key,
  id,
  language,
  offset,
  word,
  reason,
  content,
  block,
  segment,
  row,
  importedDocument,
  documentFacts,
  edited,
  boundRow,
  evidence,
  quality,
  anchor,
  translationError,
} from './change-parts.ts';
import { clockPattern } from './clock.ts';

export const sides = ['source', 'target'] as const;
export type Side = (typeof sides)[number];
export const roles = ['translator', 'reviewer', 'supervisor'] as const;
export type Role = (typeof roles)[number];
/** XLIFF 2.1 §4.3.1.30; `initial` follows from an empty target and is never set. */
export const states = ['initial', 'translated', 'reviewed', 'final'] as const;
export type State = (typeof states)[number];

const member = z.strictObject({ key, name: z.string().min(1).max(200), role: z.enum(roles) });

/**
 * What each kind of change says. A kind that says more, or changes its meaning, gets a new version in
 * `kindVersions`; what is added is optional, so that changes written before can still be read.
 */
export const bodies = {
  /** Begins a project; always the first change, and its author the first supervisor. */
  found: z.strictObject({
    title: z.string().min(1).max(500),
    languages: z.strictObject({ source: language, target: language }),
    founder: z.string().min(1).max(200),
    /** Nobody approves what they edited last. */
    fourEyes: z.boolean(),
    evidence: evidence.optional(),
  }),
  /** Brings both documents in, segmented and aligned; `target` is null where the translation is made here. */
  import: z.strictObject({
    source: importedDocument,
    target: importedDocument.nullable(),
    rows: z.array(row),
  }),
  /**
   * A new version of one document in place of the former. Segments that are not named stay as they are, with
   * all that was done to them. With `back`, the version before comes back, as that change found it.
   */
  revise: z.strictObject({
    side: z.enum(sides),
    /** SHA-256 of the former document; null where the side had none. */
    base: hash.nullable(),
    /** Null with `back` alone. */
    document: documentFacts.nullable(),
    back: hash.optional(),
    /** Blocks that are new, and kept ones that look otherwise. */
    blocks: z.array(block),
    /**
     * Segments that say something else, in place of the versions named. One that was written anew here keeps
     * that: the document's text stands beside it, in the translation as the suggestion `offer`.
     */
    edits: z.array(edited.extend({ offer: id.optional() })),
    /** Segments whose text the document has taken over from here. */
    taken: z.array(z.strictObject({ segment: id, content })),
    /**
     * Segments that stand in another block, or behind another one; `after` is null for the first, and not there for
     * those that keep their place (in version 1: it names the one that they stood behind already).
     */
    moves: z.array(
      z.strictObject({
        segment: id,
        block: id,
        before: z.string().max(100),
        after: id.nullable().optional(),
      }),
    ),
    add: z.array(segment.extend({ after: id.nullable() })),
    /** Segments that are not in the document any more. What was written anew since these versions stays. */
    remove: z.array(z.strictObject({ segment: id, base: z.array(hash).min(1) })),
    /** Segments whose text went into another one. */
    absorb: z.array(z.strictObject({ segment: id, into: id })),
    /** Where new segments go: into the one row of the segments `with`, or into a new one. */
    rows: z.array(
      z.strictObject({
        row: id,
        segments: z.array(id),
        with: z.array(id),
        confidence: z.number().min(0).max(1),
      }),
    ),
  }),
  /** New text of segments, in place of the versions named in `base`. */
  edit: z.strictObject({
    /** Each may be written on somebody's suggestion, to the letter or not. */
    edits: z.array(edited.extend({ suggestion: id.optional() })).min(1),
  }),
  /** New text of segments of the source: it came in with an error. */
  correct: z.strictObject({ edits: z.array(edited).min(1), reason: reason.optional() }),
  /** A translation for a row that has none: a new target segment in the block it belongs to. */
  insert: z.strictObject({ row: id, segment: id, content, suggestion: id.optional() }),
  /** Takes an inserted segment out again. */
  remove: z.strictObject({ row: id, segment: id }),
  /**
   * Replaces rows by others that hold the same segments; may cut or join segments first. The new rows stand
   * where the first of the old ones did, but for those that `places` puts behind another row, or first.
   */
  pair: z.strictObject({
    split: z.array(z.strictObject({ segment: id, at: offset, into: z.tuple([id, id]) })),
    join: z.array(z.strictObject({ segments: z.tuple([id, id]), into: id })),
    remove: z.array(id).min(1),
    insert: z.array(row).min(1),
    places: z.array(z.strictObject({ row: id, after: id.nullable() })).optional(),
  }),
  /** Another text for a segment, beside `on`, the whole text that its author saw; null for a row without any. */
  suggest: z.strictObject({
    suggestion: id,
    row: id,
    segment: id.nullable(),
    on: content,
    content,
    note: reason.optional(),
  }),
  /** Answers a suggestion with no. One that is accepted is named by the edit that takes it. */
  decline: z.strictObject({ suggestion: id, reason }),
  /**
   * Says that a side of these rows is empty on purpose: source text that is deliberately not translated, or
   * text that the translation adds. Without a reason, that they are no longer.
   */
  omit: z.strictObject({ rows: z.array(boundRow).min(1), reason: reason.nullable() }),
  /** States of rows, each bound to the hash of the content that its author saw. */
  state: z.strictObject({
    state: z.enum(['translated', 'reviewed', 'final']),
    rows: z.array(boundRow).min(1),
  }),
  /** Sends a row back. */
  request: z.strictObject({ row: id, reason }),
  /** Begins a thread on a row, or answers one. */
  comment: z.strictObject({
    comment: id,
    row: id,
    thread: id.nullable(),
    text: z.string().min(1).max(20_000),
    /** What a thread stands on, where that is less than its row. */
    anchor: anchor.optional(),
    /** The suggestion that a thread is about. */
    suggestion: id.optional(),
    /** Makes a thread an error that a quality assessment counts. */
    error: translationError.optional(),
    /** Members named in the text. */
    mentions: z.array(key).max(50).optional(),
  }),
  /** Closes a thread or opens it again. What is declined was none: it counts in no assessment. */
  resolve: z.strictObject({
    thread: id,
    resolved: z.boolean(),
    outcome: z.enum(['done', 'declined']).optional(),
    reason: reason.optional(),
  }),
  /** Gives a thread to a member to see to; to nobody where it is null. */
  assign: z.strictObject({ thread: id, member: key.nullable() }),
  /** Makes a thread an error, another one, or none. */
  classify: z.strictObject({ thread: id, error: translationError.nullable() }),
  /** Lets the author approve their own edits: those named, as long as they say what they say, or all of this project. */
  waive: z.strictObject({ reason, rows: z.array(boundRow).min(1).optional() }),
  /**
   * Says why findings of checks are none, as long as their rows say what they say; without a reason, that they
   * are findings again. `source` and `target` are the words they stand on.
   */
  dismiss: z.strictObject({
    findings: z
      .array(
        boundRow.extend({
          check: z.string().min(1).max(40),
          code: z.string().min(1).max(40),
          source: z.string().max(200_000),
          target: z.string().max(200_000),
        }),
      )
      .min(1),
    reason: reason.nullable(),
  }),
  /** Signs off the document: the hash of its texts and their pairing, as `documentHash` makes it. */
  sign: z.strictObject({ document: hash, rows: z.int().min(1) }),
  /** Takes back changes of the same author that add something: states, requests, suggestions, comments and what is said of them. */
  retract: z.strictObject({ change: hash }),
  rename: z.strictObject({ title: z.string().min(1).max(500) }),
  /** Adds a member or changes their role; only supervisors may. */
  member: z.strictObject({ member }),
  /** Takes a member out of the project; what they did stays. */
  revoke: z.strictObject({ member: key, reason }),
  /** Gives a member another key: one person with both. */
  'replace-key': z.strictObject({ member: key, key, reason }),
  /** Switches of the project; those that are not named stay as they are. */
  settings: z
    .strictObject({
      fourEyes: z.strictObject({ on: z.boolean(), reason }).optional(),
      /** What a quality assessment is measured by; null as long as nothing is. */
      lqa: quality.nullable().optional(),
      /** An approved translation fills equal sentences elsewhere in the project. */
      propagate: z.boolean().optional(),
      /** Checks that are off or have another severity than their own; all others stand as they are. */
      checks: z.record(z.string().min(1).max(40), z.enum(['off', ...findingSeverities])).optional(),
      /** Words that are spelt right here though no dictionary knows them. */
      words: z
        .strictObject({ add: z.array(word).max(100_000), remove: z.array(word).max(100_000) })
        .optional(),
    })
    .refine((body) => Object.keys(body).length > 0, 'nothing is set'),
};

export type Kind = keyof typeof bodies;
export const kinds = Object.keys(bodies) as Kind[];
export type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;
export type Action = { [K in Kind]: { kind: K; body: Body<K> } }[Kind];
export type ImportedDocument = z.infer<typeof importedDocument>;
export type RowRecord = z.infer<typeof row>;
export type Member = z.infer<typeof member>;
export type Evidence = z.infer<typeof evidence>;
export type Anchor = z.infer<typeof anchor>;
export type TranslationError = z.infer<typeof translationError>;
export type CheckSettings = NonNullable<Body<'settings'>['checks']>;
export type QualitySettings = z.infer<typeof quality>;

/** What every change says beside its body. */
export const envelope = z.strictObject({
  kind: z.string().min(1).max(40),
  version: z.int().min(1),
  project: z.uuid(),
  author: key,
  clock: z.string().regex(clockPattern),
  /** Heads that the author had seen, sorted. Empty for the founding alone. */
  parents: z.array(hash),
  /** The author's earlier change that this one takes back. */
  undoes: hash.optional(),
  /** The author's earlier change, taken back since, that this one brings again word for word. */
  redoes: hash.optional(),
  body: z.unknown(),
});
type Envelope = Omit<z.infer<typeof envelope>, 'kind' | 'body'>;

/** What is signed, as a value: a change without its id. */
export type Payload = Envelope & Action;
/** A change with the hash that names it. */
export type Change = Payload & { id: string };
