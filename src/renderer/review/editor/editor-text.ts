import type { Mark as EditorMark, Node } from 'prosemirror-model';
import { normaliseMarks, type Mark, type MarkType, type RichText } from '../../../core/text/rich-text.ts';
import { schema } from './schema.ts';

/** A segment in the editor; `id` null stands for the translation that a row does not have yet. */
export interface EditorSegment {
  id: string | null;
  content: RichText;
}

function editorMark(mark: Mark): EditorMark {
  const attrs = mark.type === 'link' ? { href: mark.href ?? null } : null;
  return schema.mark(mark.type, attrs);
}

/** The text cut wherever a mark begins or ends, each piece with the marks that lie over it. */
export function inlineNodes({ text, marks }: RichText): Node[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return schema.text(text.slice(start, end), over.map(editorMark));
  });
}

/** An editor's document for the segments of a row's side, at least one. Marks are in their normal form. */
export function toEditor(segments: readonly EditorSegment[]): Node {
  const nodes = segments.map(({ id, content }) =>
    schema.node('segment', { id }, content.text === '' ? [] : inlineNodes(content)),
  );
  return schema.node('doc', null, nodes);
}

/** What stands in one segment of the editor. */
export function segmentText(node: Node): RichText {
  const marks: Mark[] = [];
  node.forEach((child, start) => {
    const end = start + child.nodeSize;
    for (const { type, attrs } of child.marks) {
      marks.push({
        type: type.name as MarkType,
        start,
        end,
        ...(typeof attrs.href === 'string' && { href: attrs.href }),
      });
    }
  });
  return { text: node.textContent, marks: normaliseMarks(marks, node.content.size) };
}

/** The segments that an editor's document holds. */
export function fromEditor(doc: Node): EditorSegment[] {
  return doc.children.map((node) => ({ id: node.attrs.id as string | null, content: segmentText(node) }));
}
