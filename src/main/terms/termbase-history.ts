import type { TermEdit } from '../../shared/terms-view.ts';
import type { ConceptChange, Termbase } from './termbase.ts';

interface Step {
  number: number;
  what: TermEdit;
  changes: ConceptChange[];
}

/** Steps that can be taken back. */
const most = 100;
const histories = new WeakMap<Termbase, TermbaseHistory>();

/** What was done to a termbase here since it was opened, to be undone and done again. */
export class TermbaseHistory {
  readonly #termbase: Termbase;
  #done: Step[] = [];
  #undone: Step[] = [];
  #number = 0;

  private constructor(termbase: Termbase) {
    this.#termbase = termbase;
  }

  static of(termbase: Termbase): TermbaseHistory {
    let history = histories.get(termbase);
    if (!history) histories.set(termbase, (history = new TermbaseHistory(termbase)));
    return history;
  }

  /** What would be undone and done again next. */
  get next(): { undo: TermEdit | null; redo: TermEdit | null } {
    return { undo: this.#done.at(-1)?.what ?? null, redo: this.#undone.at(-1)?.what ?? null };
  }

  /** Edits the termbase as one step; `step` is its number, null where nothing changed. */
  edit<T>(what: TermEdit, edit: () => T): { value: T; step: number | null } {
    const { value, changes } = this.#termbase.changesOf(edit);
    if (changes.length === 0) return { value, step: null };
    this.#number += 1;
    this.#done = [...this.#done, { number: this.#number, what, changes }].slice(-most);
    this.#undone = [];
    return { value, step: this.#number };
  }

  /**
   * Takes back a step, the last without `step`, and returns what it was; null where there is none, or where one of its
   * concepts was changed since: then nothing is.
   */
  undo(step?: number): TermEdit | null {
    const undone =
      this.#done.find(({ number }) => number === step) ?? (step === undefined && this.#done.at(-1));
    if (!undone) return null;
    const back = undone.changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
    const isBack = this.#termbase.apply(back);
    // The last that cannot be taken back must not stand in the way of those before it.
    if (isBack || undone === this.#done.at(-1)) this.#done = this.#done.filter((each) => each !== undone);
    if (!isBack) return null;
    this.#undone.push(undone);
    return undone.what;
  }

  /** Does again what was undone last. */
  redo(): TermEdit | null {
    const step = this.#undone.pop();
    if (!step || !this.#termbase.apply(step.changes)) return null;
    this.#done.push(step);
    return step.what;
  }
}
