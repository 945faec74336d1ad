import type { Look } from './block-splices.ts';

/** How a format with elements inside elements says what a text looks like and links to. */
export interface Tags {
  isLook: (startTag: string) => boolean;
  isLink: (startTag: string) => boolean;
  link: (href: string) => string;
}

const endOf = (startTag: string) => `</${/^<([^\s/>]+)/.exec(startTag)![1]}>`;

/**
 * A piece of text set apart from the elements around it: those from the outermost that says how text looks, or where it
 * links to when it links elsewhere, inward are closed before it and opened again behind it. `open` are start tags, outermost first.
 */
export function setApart(
  text: string,
  { href, keepsLink }: Look,
  open: readonly string[],
  { isLook, isLink, link }: Tags,
): string {
  const first = open.findIndex((tag) => isLook(tag) || (!keepsLink && isLink(tag)));
  const inner = first < 0 ? [] : open.slice(first);
  const around = keepsLink ? inner.find(isLink) : href === null ? undefined : link(href);
  const said = around === undefined ? text : around + text + endOf(around);
  return inner.toReversed().map(endOf).join('') + said + inner.join('');
}
