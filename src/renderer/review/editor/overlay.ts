import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A stretch of a segment's text, in UTF-16 units, to be drawn with a class. */
export interface Overlay {
  segment: string | null;
  start: number;
  end: number;
  class: string;
  /** The thread that stands on it. */
  thread?: string;
  /** What is said about the term that stands there. */
  term?: string;
}

interface OverlayState {
  /** Drawn over the text, and moved along with it. */
  ranges: DecorationSet;
  /** The caret is drawn, because the browser draws it only where the focus is. */
  caret: boolean;
}

const key = new PluginKey<OverlayState>('overlay');
const opaque = /\uFFFC/gu;

function decorations(state: EditorState, overlays: readonly Overlay[]): DecorationSet {
  const found: Decoration[] = [];
  state.doc.forEach((node, position) => {
    const start = position + 1;
    for (const overlay of overlays) {
      if (overlay.segment !== node.attrs.id) continue;
      const end = Math.min(overlay.end, node.content.size);
      if (overlay.start < end) {
        found.push(
          Decoration.inline(start + overlay.start, start + end, {
            class: overlay.class,
            ...(overlay.thread && { 'data-thread': overlay.thread }),
            ...(overlay.term && { 'data-term': overlay.term }),
          }),
        );
      }
    }
  });
  return DecorationSet.create(state.doc, found);
}

function codes(state: EditorState): Decoration[] {
  const found: Decoration[] = [];
  state.doc.forEach((node, position) => {
    for (const { index } of node.textContent.matchAll(opaque)) {
      found.push(Decoration.inline(position + 1 + index, position + 2 + index, { class: 'opaque' }));
    }
  });
  return found;
}

function caretAt(state: EditorState): Decoration[] {
  if (!state.selection.empty) return [];
  const mark = () => {
    const element = document.createElement('span');
    element.className = 'caret-mark';
    element.ariaHidden = 'true';
    return element;
  };
  return [Decoration.widget(state.selection.head, mark, { side: 0, key: 'caret' })];
}

/** Draws what was found, codes that are not text, and the caret of an editor that has lost the focus. */
export function overlay(): Plugin<OverlayState> {
  return new Plugin<OverlayState>({
    key,
    state: {
      init: () => ({ ranges: DecorationSet.empty, caret: false }),
      apply(transaction, before, _old, state) {
        const meta = transaction.getMeta(key) as
          { overlays?: readonly Overlay[]; caret?: boolean } | undefined;
        const ranges = meta?.overlays
          ? decorations(state, meta.overlays)
          : before.ranges.map(transaction.mapping, transaction.doc);
        return { ranges, caret: meta?.caret ?? before.caret };
      },
    },
    props: {
      decorations(state) {
        const { ranges, caret } = key.getState(state) ?? { ranges: DecorationSet.empty, caret: false };
        return ranges.add(state.doc, [...codes(state), ...(caret ? caretAt(state) : [])]);
      },
      handleDOMEvents: {
        blur: (view) => {
          view.dispatch(view.state.tr.setMeta(key, { caret: true }));
          return false;
        },
        focus: (view) => {
          view.dispatch(view.state.tr.setMeta(key, { caret: false }));
          return false;
        },
      },
    },
  });
}

/** A step that draws these stretches in place of those drawn before. */
export function drawOverlays(state: EditorState, overlays: readonly Overlay[]) {
  return state.tr.setMeta(key, { overlays }).setMeta('addToHistory', false);
}
