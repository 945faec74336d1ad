import { z } from 'zod';
import { blockKinds } from '../document/document.ts';
import { mqmCategories, severities } from '../lqa/mqm.ts';
import { markTypes } from '../text/rich-text.ts';

/** A SHA-256 in lower-case hexadecimal; the id of a change is that of its payload's UTF-8 bytes. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** An Ed25519 public key in lower-case hexadecimal. */
export const key = z.string().regex(/^[0-9a-f]{64}$/);
export const id = z.string().min(1).max(64);
export const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
export const offset = z.int().min(0);
export const word = z.string().min(1).max(100);
export const reason = z.string().min(1).max(10_000);

const mark = z.strictObject({
  type: z.enum(markTypes),
  start: offset,
  end: offset,
  href: z.string().max(4_000).optional(),
});
export const content = z.strictObject({ text: z.string(), marks: z.array(mark) });
const shape = z.strictObject({
  kind: z.enum(blockKinds),
  level: z.int().min(0).max(20).optional(),
  label: z.string().max(100).optional(),
  cell: z.strictObject({ table: offset, row: offset, column: offset }).optional(),
});
export const block = z.strictObject({ id, shape });
export const segment = z.strictObject({
  id,
  block: id,
  /** What stands between this segment and the one before it in its block. */
  before: z.string().max(100),
  content,
});
export const row = z.strictObject({
  id,
  source: z.array(id),
  target: z.array(id),
  /** The aligner's, from 0 to 1; 1 when a person paired the row. */
  confidence: z.number().min(0).max(1),
});
export const importedDocument = z.strictObject({
  name: z.string().min(1).max(500),
  format: z.string().max(40),
  sha256: hash,
  blocks: z.array(block),
  segments: z.array(segment),
});
export const documentFacts = importedDocument.pick({ name: true, format: true, sha256: true });
export const edited = z.strictObject({ segment: id, base: z.array(hash).min(1), content });
export const boundRow = z.strictObject({ row: id, content: hash });
/** An older project that this one goes on from, because its last key is lost: its log is kept as a document. */
export const evidence = z.strictObject({
  project: z.uuid(),
  /** SHA-256 of the log as it is kept. */
  log: hash,
  changes: z.int().min(1),
  heads: z.array(hash).min(1),
});
export const quality = z.strictObject({
  /** Most penalty points per 1,000 words that still pass. */
  passMark: z.number().min(0).max(1_000_000),
});
/** A stretch `[start, end)` of a segment, in UTF-16 units of the whole text that its author saw. */
export const anchor = z.strictObject({
  segment: id,
  start: offset,
  end: offset,
  text: z.string().max(200_000),
});
export const translationError = z.strictObject({
  category: z.enum(mqmCategories),
  severity: z.enum(severities),
});
