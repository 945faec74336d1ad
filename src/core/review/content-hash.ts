import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RichText } from '../text/rich-text.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Project } from './project.ts';

const digests = new WeakMap<RichText, string>();

/** SHA-256 of a text with its marks. Content objects are never changed in place, so it is kept beside them. */
export function textHash(content: RichText): string {
  let digest = digests.get(content);
  if (digest === undefined)
    digests.set(content, (digest = hash({ text: content.text, marks: content.marks })));
  return digest;
}

/** SHA-256 over the texts of a live row, side by side: what a state or an approval is bound to. */
export function contentHash(project: Project, rowId: string): string {
  const row = project.rows.get(rowId);
  if (!row) return '';
  const texts = (ids: string[]) => ids.map((id) => textHash(project.segments.get(id)!.content));
  return hash({ source: texts(row.source), target: texts(row.target) });
}

/** The hashes of a live row's texts, which change whenever one of them does. */
export function rowTexts(project: Project, rowId: string): string {
  const { source, target } = project.rows.get(rowId)!;
  const texts = (ids: string[]) => ids.map((id) => textHash(project.segments.get(id)!.content)).join();
  return `${texts(source)}|${texts(target)}`;
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
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
