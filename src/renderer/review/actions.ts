import type { Side } from '../../core/review/change.ts';
import type { Step } from '../../shared/contract.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Outcome } from '../../shared/problem.ts';
import type { ProjectView, RowView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { type Said, say, showProblem } from '../parts/toast.ts';
import { appState } from '../store/app-store.ts';
import { writtenTarget } from './edits/unsaved.ts';
import { isOpen, nextOpen } from './filters.ts';
import type { FocusRequest } from './place-store.ts';
import type { Work } from './work.ts';

/** What is done to the active row; each ends with the focus in a row. */
export interface Actions {
  confirm(): Promise<void>;
  setState(row: RowView, state: 'translated' | 'reviewed'): Promise<void>;
  merge(): Promise<void>;
  split(): Promise<void>;
  move(side: Side, direction: 'up' | 'down'): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Goes one row on or back among those shown. */
  step(by: number): void;
  goToOpen(direction: 1 | -1): void;
  /** Goes on to the next row that has such work left, or says that there is none. */
  goOn(from: string, hasWork: (row: RowView) => boolean, none: Said): void;
}

export function actionsOn(work: Work, project: () => ProjectView | null, words: () => Messages): Actions {
  const { rows, edits, place, editors, handle } = work;
  const activeRow = () => rows.get(place.state().active ?? '');

  /** The focus goes where it was: into the editor of the next row when it was in that of this one. */
  function focusAsNow(): FocusRequest {
    if (editors.target?.hasFocus()) return { on: 'target' };
    return editors.source?.hasFocus() ? { on: 'source' } : { on: 'row' };
  }

  function tell(said: string): void {
    place.change({ said });
  }

  /** Writes the active row first; false when that was refused, and then nothing else is to be done. */
  async function written(row: string): Promise<boolean> {
    const outcome = await edits.write(row);
    return outcome.ok || shown(outcome);
  }

  function shown<T>(outcome: Outcome<T>): outcome is { ok: true; value: T } {
    if (!outcome.ok) showProblem(outcome.problem);
    return outcome.ok;
  }

  async function onPairing(
    call: (row: RowView) => Promise<Outcome<Step>>,
    said: string,
    focus = focusAsNow(),
  ): Promise<void> {
    const row = activeRow();
    if (!row || !(await written(row.id))) return;
    const outcome = await call(row);
    if (!shown(outcome)) return;
    tell(said);
    await show(outcome.value.rows, focus, row.id);
  }

  /** Goes to the first row of a step once the window has heard of it. */
  async function show(
    touched: readonly string[],
    focus: FocusRequest,
    otherwise: string | null,
  ): Promise<void> {
    const find = () =>
      touched.find((row) => rows.order.includes(row) && rows.get(row)) ??
      (otherwise && rows.get(otherwise) ? otherwise : null);
    await heardOf(() => touched.length === 0 || touched.some((row) => rows.order.includes(row)));
    const row = find();
    if (row) {
      if (!work.shown().includes(row)) place.change({ filter: 'all' });
      work.go(row, focus);
    }
  }

  function heardOf(arrived: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (arrived()) return resolve();
      const end = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
      const timer = setTimeout(end, 2_000);
      const stop = rows.subscribeAll(() => arrived() && end());
    });
  }

  async function setState(row: RowView, state: 'translated' | 'reviewed'): Promise<void> {
    const outcome = await edits.write(row.id, state);
    if (!shown(outcome)) return;
    const number = rows.order.indexOf(row.id) + 1;
    tell(words().review.nowState({ number, state: words().common.states[state] }));
  }

  function goOn(from: string, hasWork: (row: RowView) => boolean, none: Said): void {
    const next = nextOpen(work.shown(), (id) => rows.get(id), from, 1, hasWork);
    if (next) work.go(next, focusAsNow());
    else {
      say(none);
      tell(none(words(), appState().language));
    }
  }

  async function takeBack(method: 'undo' | 'redo'): Promise<void> {
    const { active } = place.state();
    if (active !== null) work.leave(active);
    await edits.flush();
    const step = project()?.[method];
    const focus = focusAsNow();
    const outcome = await backend.call(method, { handle });
    if (!shown(outcome)) return;
    const { review } = words();
    if (step) tell(method === 'undo' ? review.undone[step] : review.redone[step]);
    await show(outcome.value.rows, focus, active);
  }

  return {
    async confirm() {
      const row = activeRow();
      if (!row) return;
      const state = project()?.me?.role === 'translator' ? 'translated' : 'reviewed';
      const written = writtenTarget(row.target, edits.get(row.id));
      if (written.every(({ content }) => content.text.trim() === '')) {
        return showProblem({ code: 'empty-translation' });
      }
      const focus = focusAsNow();
      const writing = edits.write(row.id, state);
      // One goes on while the disk works; a refusal brings one back to the row, which has kept its text.
      const hasWork = state === 'reviewed' ? isOpen : (view: RowView) => view.state === 'initial';
      goOn(row.id, hasWork, ({ review }) => (state === 'reviewed' ? review.allReviewed : review.noOpenRow));
      const next = place.state().active;
      const outcome = await writing;
      if (!shown(outcome)) {
        if (next !== null && place.state().active === next && !edits.get(next)) work.go(row.id, focus);
        return;
      }
      const number = rows.order.indexOf(row.id) + 1;
      tell(words().review.nowState({ number, state: words().common.states[state] }));
    },
    setState,
    merge: () =>
      onPairing((row) => backend.call('row.merge', { handle, row: row.id }), words().review.merged),
    async split() {
      const side = editors.last ?? 'target';
      const caret = editors[side]?.caret();
      if (!caret || caret.segment === null) return say(({ review }) => review.noSplitPlace);
      const { segment, offset: at } = caret;
      await onPairing(
        (row) => backend.call('row.split', { handle, row: row.id, side, segment, at }),
        words().review.split,
        { on: side },
      );
    },
    move: (side, direction) =>
      onPairing(
        (row) => backend.call('row.move', { handle, row: row.id, side, direction }),
        words().review.moved,
      ),
    async undo() {
      if (!editors.target?.undo()) await takeBack('undo');
    },
    async redo() {
      if (!editors.target?.redo()) await takeBack('redo');
    },
    step(by) {
      const shownRows = work.shown();
      const at = shownRows.indexOf(place.state().active ?? '');
      const next = shownRows[Math.min(Math.max(at + by, 0), shownRows.length - 1)];
      if (next !== undefined && next !== place.state().active) work.go(next, focusAsNow());
    },
    goToOpen(direction) {
      const next = nextOpen(rows.order, (id) => rows.get(id), place.state().active, direction);
      if (!next) return say(({ review }) => review.noOpenRow);
      if (!work.shown().includes(next)) place.change({ filter: 'all' });
      work.go(next, focusAsNow());
    },
    goOn,
  };
}
