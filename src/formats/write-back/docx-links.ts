import { escapeXml } from '../xml/xml-node.ts';
import type { Look } from './block-splices.ts';
import type { Run } from './text-places.ts';

/** Elements around runs that can be closed and opened again. */
const divisible = new Set(['hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'dir', 'bdo', 'fldSimple']);
const linkInstruction = /:instr\s*=\s*["']\s*HYPERLINK\s/i;
const field = (prefix: string, type: string) =>
  `<${prefix}:r><${prefix}:fldChar ${prefix}:fldCharType="${type}"/></${prefix}:r>`;

/** The beginning of a field that makes a link, whose end is `linkEnd`: it needs nothing outside of the text's own part. */
export function linkStart(code: string, prefix: string): string {
  const instruction = `<${prefix}:instrText xml:space="preserve">${escapeXml(code)}</${prefix}:instrText>`;
  return `${field(prefix, 'begin')}<${prefix}:r>${instruction}</${prefix}:r>${field(prefix, 'separate')}`;
}

export const linkEnd = (prefix: string) => field(prefix, 'end');

/** What leaves the link around a run and comes back to it; null where that cannot be done. */
export function outsideLink(
  { open = [], linkField }: Run,
  prefix: string,
): { close: string; reopen: string } | null {
  const nameOf = (tag: string) => new RegExp(`^<${prefix}:(\\w+)`).exec(tag)?.[1] ?? '';
  const first = open.findIndex((tag) => nameOf(tag) === 'hyperlink' || linkInstruction.test(tag));
  const inner = first < 0 ? [] : open.slice(first);
  if (!inner.every((tag) => divisible.has(nameOf(tag)))) return null;
  if (linkField !== undefined && inner.length > 0) return null;
  if (linkField !== undefined) return { close: linkEnd(prefix), reopen: linkStart(linkField, prefix) };
  const close = inner.toReversed().map((tag) => `</${prefix}:${nameOf(tag)}>`);
  return { close: close.join(''), reopen: inner.join('') };
}

/** A run of text with the link that it is to have, in place of the one around it. */
export function relinked(runs: string, { href, keepsLink }: Look, around: Run, prefix: string): string {
  const outside = keepsLink ? null : outsideLink(around, prefix);
  if (!outside) return runs;
  const linked = href === null ? runs : linkStart(` HYPERLINK "${href}" `, prefix) + runs + linkEnd(prefix);
  return outside.close + linked + outside.reopen;
}
