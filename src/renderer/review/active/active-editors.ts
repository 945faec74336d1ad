import type { Side } from '../../../core/review/change.ts';
import type { SegmentEditor } from '../editor/segment-editor.ts';

/** The editors of the active row, and the side that had the caret last. */
export class ActiveEditors {
  #source: SegmentEditor | null = null;
  #target: SegmentEditor | null = null;
  #last: Side | null = null;

  get source(): SegmentEditor | null {
    return this.#source;
  }

  get target(): SegmentEditor | null {
    return this.#target;
  }

  get last(): Side | null {
    return this.#last;
  }

  /** An editor that stands now, or null when it is gone. */
  hold(side: Side, editor: SegmentEditor | null): void {
    if (side === 'source') this.#source = editor;
    else this.#target = editor;
    if (!editor && this.#last === side) this.#last = null;
  }

  focused(side: Side): void {
    this.#last = side;
  }
}
