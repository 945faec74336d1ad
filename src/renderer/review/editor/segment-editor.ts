import type { RichText } from '../../../core/text/rich-text.ts';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { EditorView } from 'prosemirror-view';
import { isClaimed } from './claimed-keys.ts';
import { fromEditor, toEditor, type EditorSegment } from './editor-text.ts';
import { crossesSegments, deleteInEachSegment, keepSegments } from './keep-segments.ts';
import { drawOverlays, overlay, type Overlay } from './overlay.ts';
import { cleanPaste } from './paste.ts';
import { replaceAll } from './replace-all.ts';

export interface TextPlace {
  segment: string | null;
  /** In UTF-16 units of the segment's text. */
  offset: number;
}

export interface SegmentEditorOptions {
  segments: readonly EditorSegment[];
  attributes: Record<string, string>;
  /** The caret moves in it, and nothing can be changed. */
  locked: boolean;
  onChange: (segments: EditorSegment[]) => void;
  onFocus: () => void;
}

/** The selection is told of a little after it moves: a key that comes sooner must find it where it is. */
function catchUp(view: EditorView): void {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, selection, tr } = view.state;
  const anchor = view.posAtDOM(anchorNode, anchorOffset);
  const head = view.posAtDOM(focusNode, focusOffset);
  if (anchor === selection.anchor && head === selection.head) return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

/** Leaves the window's keys to the window, and deletes over several segments inside each. */
const keys = new Plugin({
  props: {
    handleDOMEvents: {
      keydown: (view, event) => {
        if (!view.composing && !event.isComposing) catchUp(view);
        return isClaimed(event);
      },
    },
    handleKeyDown: (view, event) => {
      if (event.key !== 'Backspace' && event.key !== 'Delete') return false;
      if (!crossesSegments(view.state)) return false;
      view.dispatch(deleteInEachSegment(view.state).scrollIntoView());
      return true;
    },
  },
});

const lock = new Plugin({ filterTransaction: (transaction) => !transaction.docChanged });

/** The editor of one side of a row: ProseMirror over the row's segments. */
export class SegmentEditor {
  readonly view: EditorView;
  readonly #locked: boolean;

  constructor(element: HTMLElement, options: SegmentEditorOptions) {
    this.#locked = options.locked;
    this.view = new EditorView(
      { mount: element },
      {
        state: this.#state(toEditor(options.segments)),
        attributes: options.attributes,
        dispatchTransaction: (transaction) => {
          const { state, transactions } = this.view.state.applyTransaction(transaction);
          this.view.updateState(state);
          if (transactions.some(({ docChanged }) => docChanged)) options.onChange(fromEditor(state.doc));
        },
        handleDOMEvents: {
          focus: () => {
            options.onFocus();
            return false;
          },
        },
      },
    );
  }

  #state(doc: Node): EditorState {
    const plugins = this.#locked
      ? [keys, lock, overlay()]
      : [keys, history({ newGroupDelay: 500 }), keepSegments(), cleanPaste(), overlay()];
    return EditorState.create({ doc, plugins });
  }

  /** Shows these texts; where they differ from what stands here, what was typed and its undo are forgotten. */
  show(segments: readonly EditorSegment[]): void {
    const doc = toEditor(segments);
    if (!doc.eq(this.view.state.doc)) this.#replace(doc);
  }

  /** From here on, undo goes no further back. */
  forgetSteps(): void {
    if (undoDepth(this.view.state) + redoDepth(this.view.state) > 0 && !this.view.composing) {
      this.#replace(this.view.state.doc);
    }
  }

  #replace(doc: Node): void {
    const { anchor, head } = this.view.state.selection;
    const state = this.#state(doc);
    const place = (at: number) => state.doc.resolve(Math.min(at, state.doc.content.size));
    const selection = TextSelection.between(place(anchor), place(head));
    this.view.updateState(state.apply(state.tr.setSelection(selection)));
  }

  draw(overlays: readonly Overlay[]): void {
    this.view.dispatch(drawOverlays(this.view.state, overlays));
  }

  describe(attributes: Record<string, string>): void {
    this.view.setProps({ attributes });
  }

  /** Where the caret stands; the start of what is selected. */
  caret(): TextPlace {
    const { $from } = this.view.state.selection;
    if ($from.depth === 0) return { segment: this.#segmentIds()[0] ?? null, offset: 0 };
    return { segment: $from.parent.attrs.id as string | null, offset: $from.parentOffset };
  }

  selectedText(): string {
    const { from, to } = this.view.state.selection;
    return this.view.state.doc.textBetween(from, to, ' ');
  }

  /** What is selected of the first segment that the selection reaches, with that segment's whole text; null for nothing. */
  selectedRange(): { segment: string; start: number; end: number; text: string } | null {
    const { from, to, $from, empty } = this.view.state.selection;
    if (empty || $from.depth === 0 || !this.view.hasFocus()) return null;
    const segment = $from.parent.attrs.id as string | null;
    const text = fromEditor(this.view.state.doc).find(({ id }) => id === segment)?.content.text;
    if (segment === null || text === undefined) return null;
    const start = $from.parentOffset;
    const end = Math.min(start + to - from, text.length);
    return start < end ? { segment, start, end, text } : null;
  }

  /** The address of the link under the caret or at the start of the selection. */
  linkAddress(): string | null {
    const { $from } = this.view.state.selection;
    const mark = [...($from.nodeAfter?.marks ?? []), ...$from.marks()].find(
      ({ type }) => type.name === 'link',
    );
    return (mark?.attrs.href as string | null | undefined) ?? null;
  }

  focus(place?: TextPlace, end = place?.offset): void {
    if (place) {
      let from: number | null = null;
      let to = 0;
      this.view.state.doc.forEach((node, position) => {
        if (from !== null || node.attrs.id !== place.segment) return;
        const inside = (offset: number) => position + 1 + Math.min(offset, node.content.size);
        from = inside(place.offset);
        to = inside(end ?? place.offset);
      });
      if (from !== null) {
        const selection = TextSelection.create(this.view.state.doc, from, to);
        this.view.dispatch(this.view.state.tr.setSelection(selection));
      }
    }
    this.view.focus();
  }

  /** Puts a text in place of all that stands here, over its segments; one step of undo. False where it is locked. */
  replaceText(content: RichText, language: string): boolean {
    if (this.#locked) return false;
    this.view.dispatch(replaceAll(this.view.state, content, language).scrollIntoView());
    this.view.focus();
    return true;
  }

  /** Puts words where the caret stands, or in place of what is selected, apart from words beside; false where locked. */
  insertText(text: string): boolean {
    if (this.#locked) return false;
    const { $from, from, to } = this.view.state.selection;
    const beside = (start: number, end: number) => this.view.state.doc.textBetween(start, end);
    const before = beside(Math.max($from.start(), from - 1), from);
    const after = beside(to, Math.min(this.view.state.doc.resolve(to).end(), to + 1));
    const apart = (one: string, other: string) =>
      /[\p{Script=Latin}\d]$/u.test(one) && /^[\p{Script=Latin}\d]/u.test(other) ? ' ' : '';
    this.view.dispatch(
      this.view.state.tr.insertText(`${apart(before, text)}${text}${apart(text, after)}`, from, to),
    );
    this.view.focus();
    return true;
  }

  hasFocus(): boolean {
    return this.view.hasFocus();
  }

  run(command: Command): boolean {
    return command(this.view.state, (transaction) => this.view.dispatch(transaction), this.view);
  }

  /** Takes back what was typed last; false when there is nothing that has not been written yet. */
  undo(): boolean {
    return undoDepth(this.view.state) > 0 && this.run(undo);
  }

  redo(): boolean {
    return redoDepth(this.view.state) > 0 && this.run(redo);
  }

  destroy(): void {
    this.view.destroy();
  }

  #segmentIds(): (string | null)[] {
    return this.view.state.doc.children.map((node) => node.attrs.id as string | null);
  }
}
