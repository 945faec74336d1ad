import { type Mark, markTypes, type RichText } from '../core/text/rich-text.ts';

/** A stretch of text under one mark, or bare text, as elements nest in HTML. */
export type MarkNode = { mark: Mark; children: MarkNode[] } | { mark?: undefined; text: string };

const rank = (mark: Mark) => markTypes.indexOf(mark.type);

/** A mark that crosses the edge of a link is cut there, so that no link need be. */
function cutAtLinks(marks: readonly Mark[]): Mark[] {
  const links = marks.filter(({ type }) => type === 'link');
  return marks.flatMap((mark) => {
    if (mark.type === 'link') return [mark];
    const edges = links
      .filter((link) => link.start < mark.start || link.end > mark.end)
      .flatMap((link) => [link.start, link.end])
      .filter((edge) => mark.start < edge && edge < mark.end);
    const cuts = [...new Set(edges)].sort((a, b) => a - b);
    return [mark.start, ...cuts].map((start, i) => ({ ...mark, start, end: cuts[i] ?? mark.end }));
  });
}

function nest(text: string, start: number, end: number, marks: readonly Mark[]): MarkNode[] {
  const nodes: MarkNode[] = [];
  let at = start;
  while (at < end) {
    const from = Math.min(
      end,
      ...marks.filter((mark) => mark.end > at).map((mark) => Math.max(at, mark.start)),
    );
    if (from > at) nodes.push({ text: text.slice(at, from) });
    at = from;
    const here = marks.filter((mark) => mark.start <= at && mark.end > at);
    const outer = here.sort((a, b) => b.end - a.end || rank(a) - rank(b))[0];
    if (!outer || at >= end) continue;
    const to = Math.min(end, outer.end);
    const inner = marks.filter((mark) => mark !== outer && mark.start < to && mark.end > at);
    nodes.push({ mark: outer, children: nest(text, at, to, inner) });
    at = to;
  }
  return nodes;
}

/** A content as a tree: longer marks outside; where marks overlap, the inner one is in two pieces. */
export function markTree({ text, marks }: RichText): MarkNode[] {
  return nest(text, 0, text.length, cutAtLinks(marks));
}
