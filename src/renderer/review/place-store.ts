import type { Filter } from './filters.ts';
import type { TextPlace } from './editor/segment-editor.ts';

/** Where the focus is to go once the active row stands in the document. */
export type FocusRequest =
  { on: 'row' } | { on: 'source' | 'target'; place?: TextPlace; end?: number } | { on: 'nothing' };

/** Words that a comment is to be written on. */
export interface Chosen {
  row: string;
  anchor: { segment: string; start: number; end: number; text: string };
}

export interface Place {
  /** The row being worked on. */
  active: string | null;
  filter: Filter;
  showChanges: boolean;
  /** What the side panel shows: the active row, or the comments of the whole document. */
  panel: 'row' | 'comments' | 'concordance' | 'findings';
  chosen: Chosen | null;
  /** The finding that one has gone to. */
  finding: string | null;
  /** The thread whose words are marked. */
  thread: string | null;
  /** The side panel, where the window is too narrow to keep it open. */
  drawer: boolean;
  /** The active row's text is suggested upon, or its source corrected, instead of edited. */
  mode: 'edit' | 'suggest' | 'correct';
  dialog: 'request' | 'replace' | 'link' | 'normalise' | null;
  /** What is looked for in the memories. */
  sought: string;
  /** What is to stand in place of what is found. */
  replacement: string;
  /** What was said last to those who do not see the screen. */
  said: string;
  /** Counts the times that the view was told to go to a row. */
  visits: number;
  /** Counts the times that a comment was asked to be written. */
  commentsAsked: number;
}

/** Where one is in Review: the active row, and what is shown of the rest. */
export class PlaceStore {
  #state: Place = {
    active: null,
    filter: 'all',
    showChanges: true,
    panel: 'row',
    chosen: null,
    finding: null,
    thread: null,
    drawer: false,
    mode: 'edit',
    dialog: null,
    sought: '',
    replacement: '',
    said: '',
    visits: 0,
    commentsAsked: 0,
  };
  #focus: FocusRequest | null = null;
  #commentAsked = false;
  readonly #listeners = new Set<() => void>();

  state = (): Place => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(change: Partial<Place>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Shows other rows, with the active one in view. */
  filter(filter: Filter): void {
    this.change({ filter, visits: this.#state.visits + 1 });
  }

  visit(row: string, focus: FocusRequest): void {
    this.#focus = focus;
    this.#commentAsked = false;
    const mode = this.#state.mode === 'correct' ? 'edit' : this.#state.mode;
    this.change({ active: row, visits: this.#state.visits + 1, drawer: false, mode });
  }

  /** What to focus; asked for once. */
  takeFocus(): FocusRequest | null {
    const focus = this.#focus;
    this.#focus = null;
    return focus;
  }

  /** Shows the box to write a comment in, on the words chosen, and puts the focus there as soon as it stands. */
  askForComment(chosen: Chosen | null): void {
    this.#commentAsked = true;
    this.change({
      drawer: true,
      panel: 'row',
      chosen,
      commentsAsked: this.#state.commentsAsked + 1,
    });
  }

  /** Whether a comment was asked to be written; told once. */
  takeCommentAsked(): boolean {
    const asked = this.#commentAsked;
    this.#commentAsked = false;
    return asked;
  }
}
