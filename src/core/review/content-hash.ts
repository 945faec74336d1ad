import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RichText } from '../text/rich-text.ts';
import { canonicalJson } from './canonical-json.ts';
import type { RowRecord } from './change.ts';
import type { Project } from './project.ts';

const digests = new WeakMap<RichText, string>();

/** SHA-256 of a text with its marks. Content objects are never changed in place, so it is kept beside them. */
export function textHash(content: RichText): string {
  let digest = digests.get(content);
  if (digest === undefined) {
    const marks = content.marks.length === 0 ? '[]' : canonicalJson(content.marks);
    digests.set(content, (digest = hashOf(`{"marks":${marks},"text":${JSON.stringify(content.text)}}`)));
  }
  return digest;
}

const rowDigests = new WeakMap<RowRecord, { contents: RichText[]; digest: string }>();

/** SHA-256 over the texts of a live row, side by side: what a state or an approval is bound to. */
export function contentHash(project: Project, rowId: string): string {
  const row = project.rows.get(rowId);
  if (!row) return '';
  const known = rowDigests.get(row);
  if (known && standsAsBefore(project, row, known.contents)) return known.digest;
  const contents = [...row.source, ...row.target].map((id) => project.segments.get(id)!.content);
  const texts = contents.map(textHash);
  const [source, target] = [texts.slice(0, row.source.length), texts.slice(row.source.length)];
  const digest = hashOf(JSON.stringify({ source, target }));
  rowDigests.set(row, { contents, digest });
  return digest;
}

/** Every segment of a row holds the very content that it held. */
function standsAsBefore(project: Project, { source, target }: RowRecord, contents: RichText[]): boolean {
  let at = 0;
  for (const id of source) if (project.segments.get(id)!.content !== contents[at++]) return false;
  for (const id of target) if (project.segments.get(id)!.content !== contents[at++]) return false;
  return true;
}

/**
 * SHA-256 over all that a reader of both documents would see: the documents that came in, and row by row the
 * hashes of the texts that stand side by side. What a sign-off is bound to.
 */
export function documentHash(project: Project): string {
  const { source, target } = project.documents;
  const texts = (ids: string[]) => ids.map((id) => textHash(project.segments.get(id)!.content));
  return hash({
    source: source?.sha256 ?? null,
    target: target?.sha256 ?? null,
    rows: project.rowOrder.map((id) => {
      const row = project.rows.get(id)!;
      return [texts(row.source), texts(row.target)];
    }),
  });
}

function hash(value: unknown): string {
  return hashOf(canonicalJson(value));
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
