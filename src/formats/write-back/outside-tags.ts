/**
 * A piece of text set apart from the elements around it: those from the outermost that says how text looks inward are
 * closed before it and opened again behind it. `open` are start tags, outermost first.
 */
export function outsideTags(
  text: string,
  open: readonly string[],
  isLook: (startTag: string) => boolean,
): string {
  const first = open.findIndex(isLook);
  const inner = first < 0 ? [] : open.slice(first);
  const close = inner.toReversed().map((tag) => `</${/^<([^\s/>]+)/.exec(tag)![1]}>`);
  return close.join('') + text + inner.join('');
}
