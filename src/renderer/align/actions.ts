import type { Side } from '../../core/review/change.ts';
import type { Step } from '../../shared/contract.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Outcome } from '../../shared/problem.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { callWork } from '../bridge/call-work.ts';
import { say, showProblem } from '../parts/toast.ts';
import type { AlignStore } from './align-store.ts';
import { nearestCut, nextCut } from './cuts.ts';
import { acrossFrom, nextDoubtful, stepFrom } from './places.ts';

export type AlignActions = ReturnType<typeof alignActions>;

interface Place {
  text: string | null;
  side: Side;
  caret: number | null;
}

/** What is done in Align; each ends with the focus on a text. */
export function alignActions(store: AlignStore, project: () => ProjectView | null, words: () => Messages) {
  const { handle } = store.work;
  const active = () => store.state().active;

  async function done(
    asked: Promise<Outcome<Step>>,
    said: keyof Messages['align']['said'],
    goTo?: (step: Step) => string | undefined,
  ): Promise<boolean> {
    const from = place();
    const outcome = await asked;
    if (!outcome.ok) {
      showProblem(outcome.problem);
      return false;
    }
    await store.laid(outcome.value.rows);
    store.change({ said: words().align.said[said], marked: new Set() });
    store.dropCaret(from.caret);
    show(outcome.value, from, goTo?.(outcome.value));
    return true;
  }

  /** Where one is before something is done. */
  function place(): Place {
    const { active, caret } = store.state();
    return { text: active, side: active === null ? 'source' : store.sideOf(active), caret };
  }

  /** Stays on the text that one was on; where it is gone, goes to one of the rows that were touched. */
  function show({ rows }: Step, { text, side }: Place, wanted?: string): void {
    const { bandOf } = store.state().bands;
    const touched = rows.map((row) => store.work.rows.get(row)).filter((row) => row !== undefined);
    const candidates = [
      wanted,
      text,
      ...touched.flatMap((row) => row[side].map(({ id }) => id)),
      ...touched.flatMap((row) => [...row.source, ...row.target].map(({ id }) => id)),
    ];
    const next = candidates.find((id) => typeof id === 'string' && bandOf.has(id));
    if (next) store.go(next);
  }

  const chosen = () => {
    const { marked } = store.state();
    return marked.size > 0 ? [...marked] : active() === null ? [] : [active()!];
  };

  function goToDoubtful(direction: 1 | -1): void {
    const next = nextDoubtful(store, active(), direction);
    if (next) store.go(next);
    else say(({ align }) => align.noDoubtful);
  }

  return {
    goToDoubtful,
    step(by: number) {
      const next = stepFrom(store, active(), by);
      if (next) store.go(next);
    },
    cross() {
      const next = acrossFrom(store, active());
      if (next) store.go(next);
    },
    async accept() {
      const row = store.activeRow();
      if (!row) return;
      const asked = backend.call('pairing.accept', { handle, rows: [row.id], accepted: true });
      if (!(await done(asked, 'accepted'))) return;
      const next = nextDoubtful(store, active(), 1);
      if (next) store.go(next);
    },
    async doubt() {
      const row = store.activeRow();
      if (row)
        await done(backend.call('pairing.accept', { handle, rows: [row.id], accepted: false }), 'doubted');
    },
    async merge() {
      const row = store.activeRow();
      if (row) await done(backend.call('row.merge', { handle, row: row.id }), 'merged');
    },
    async move(direction: 'up' | 'down', all = false) {
      const segment = active();
      if (segment === null) return;
      const asked = backend.call('pairing.move', { handle, segment, direction, all });
      await done(asked, all ? 'shifted' : 'moved');
    },
    async link(segments: readonly string[] = chosen()) {
      await done(backend.call('pairing.link', { handle, segments: [...segments] }), 'linked');
    },
    /** What a text is dropped on: it joins that text's row, with all that was marked. */
    async linkTo(dragged: string, onto: string) {
      const row = store.rowOf(onto);
      if (!row || store.rowOf(dragged) === row) return;
      const { marked } = store.state();
      const moving = marked.has(dragged) ? [...marked] : [dragged];
      const stay = [...row.source, ...row.target].map(({ id }) => id);
      const segments = [...new Set([...stay, ...moving])];
      await done(backend.call('pairing.link', { handle, segments }), 'linked', () => dragged);
    },
    async unlink() {
      await done(backend.call('pairing.unlink', { handle, segments: chosen() }), 'unlinked');
    },
    /** Shows where the active text would be cut; cuts it there where that is shown already. */
    async cut() {
      const { caret } = store.state();
      const segment = store.segment(active());
      const row = store.activeRow();
      if (!segment || !row) return;
      if (caret === null) return store.setCaret(nearestCut(segment.content.text));
      const side = store.sideOf(segment.id);
      const asked = backend.call('row.split', { handle, row: row.id, side, segment: segment.id, at: caret });
      await done(asked, 'split', ({ rows }) => {
        const last = rows
          .map((id) => store.work.rows.get(id))
          .findLast((view) => (view?.[side].length ?? 0) > 0);
        return last?.[side][0]?.id;
      });
    },
    moveCaret(by: 1 | -1, word: boolean) {
      const { caret } = store.state();
      const segment = store.segment(active());
      if (caret === null || !segment) return;
      const language = project()?.languages[store.sideOf(segment.id)] ?? 'en';
      store.setCaret(nextCut(segment.content.text, caret, by, word, language));
    },
    openOmit() {
      const row = store.activeRow();
      if (!row) return;
      if (row.source.length > 0 && row.target.length > 0) return showProblem({ code: 'two-sided' });
      if (row.omitted === null) store.change({ omitting: row.id });
      else void this.omit(row.id, null);
    },
    async omit(id: string, reason: string | null) {
      const row = store.work.rows.get(id);
      store.change({ omitting: null });
      if (!row) return;
      const rows = [{ row: row.id, content: row.content }];
      await done(
        backend.call('rows.omit', { handle, rows, reason }),
        reason === null ? 'omitEnded' : 'omitted',
      );
    },
    async realign() {
      const busy = new AbortController();
      store.change({ busy });
      await done(callWork('pairing.realign', { handle }, busy.signal), 'realigned');
      store.change({ busy: null });
    },
    async takeBack(method: 'undo' | 'redo') {
      await store.work.edits.flush();
      const step = project()?.[method];
      const from = place();
      const outcome = await backend.call(method, { handle });
      if (!outcome.ok) return showProblem(outcome.problem);
      await store.laid(outcome.value.rows);
      const { review } = words();
      store.dropCaret(from.caret);
      if (step) store.change({ said: (method === 'undo' ? review.undone : review.redone)[step] });
      show(outcome.value, from);
    },
  };
}
