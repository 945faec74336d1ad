/** How many UTF-16 units of a segment's text a node of its picture stands for; deleted text counts nothing. */
function lengthOf(node: Node): number {
  if (node instanceof Text) return node.data.length;
  if (!(node instanceof Element)) return 0;
  if (node.matches('del')) return 0;
  if (node.matches('br, .text-hidden')) return 1;
  return [...node.childNodes].reduce((sum, child) => sum + lengthOf(child), 0);
}

/** The place in a segment's text of a point in the element that shows it, in UTF-16 units. */
export function textOffset(root: Element, node: Node, offset: number): number {
  if (node instanceof Text) {
    const within = node.parentElement?.closest('del') ? 0 : offset;
    return within + before(root, node);
  }
  const inside = [...node.childNodes].slice(0, offset).reduce((sum, child) => sum + lengthOf(child), 0);
  return inside + (node === root ? 0 : before(root, node));
}

function before(root: Element, node: Node): number {
  let sum = 0;
  for (let at: Node = node; at !== root && at.parentNode; at = at.parentNode) {
    for (let sibling = at.previousSibling; sibling; sibling = sibling.previousSibling)
      sum += lengthOf(sibling);
  }
  return sum;
}

/** The segment and place under a point of the window; null where there is no segment's text. */
export function textPlaceAt(x: number, y: number): { segment: string; offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return null;
  const { offsetNode, offset } = caret;
  const element = offsetNode instanceof Element ? offsetNode : offsetNode.parentElement;
  const root = element?.closest('[data-segment]');
  const segment = root?.getAttribute('data-segment');
  return root && segment ? { segment, offset: textOffset(root, offsetNode, offset) } : null;
}
