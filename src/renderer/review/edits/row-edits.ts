import { sameContent } from '../../../core/text/rich-text.ts';
import type { Input, Output, Step } from '../../../shared/contract.ts';
import type { Draft } from '../../../shared/row-contract.ts';
import { done, type Outcome } from '../../../shared/problem.ts';
import type { Bridge } from '../../bridge/bridge.ts';
import type { RowStore } from '../../store/rows.ts';
import type { EditorSegment } from '../editor/editor-text.ts';
import { CallQueue } from './call-queue.ts';
import { EditTimers } from './edit-timers.ts';
import { unsavedText, type SavingStatus, type Unsaved, type UnsavedText } from './unsaved.ts';

/** So long the rows that a step changed are waited for after its answer. */
const newsWithin = 3_000;

type Given = Input<'row.write'>['state'];

/**
 * The texts that are being written: kept as drafts while one types, written as one change when a row is
 * left, confirmed or at rest. Nothing leaves here before the backend has it; a refusal stays with its text.
 */
export class RowEdits {
  readonly #backend: Pick<Bridge, 'call'>;
  readonly #handle: string;
  readonly #rows: RowStore;
  readonly #unsaved = new Map<string, Unsaved>();
  readonly #timers: EditTimers;
  readonly #writing = new Map<string, number>();
  readonly #watched = new Map<string, () => void>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #statusListeners = new Set<() => void>();
  /** Calls of one project go one after the other, so that a draft never overtakes the text that replaces it. */
  readonly #queue = new CallQueue(() => this.#tellStatus());

  constructor(backend: Pick<Bridge, 'call'>, handle: string, rows: RowStore) {
    this.#backend = backend;
    this.#handle = handle;
    this.#rows = rows;
    this.#timers = new EditTimers(
      (row) => this.#keepDraft(row),
      (row) => void this.write(row),
    );
  }

  get(row: string): Unsaved | undefined {
    return this.#unsaved.get(row);
  }

  get rows(): string[] {
    return [...this.#unsaved.keys()];
  }

  get status(): SavingStatus {
    const all = [...this.#unsaved.values()];
    if (this.#queue.isBusy || all.some((row) => !row.problem && !row.recovered)) return 'saving';
    return all.length > 0 ? 'unsaved' : 'saved';
  }

  /** Takes over what stands in the editor. */
  type(row: string, segments: readonly EditorSegment[]): void {
    const before = this.#unsaved.get(row);
    const texts: UnsavedText[] = [];
    for (const { id, content } of segments) {
      const version = unsavedText(before, id)?.version ?? this.#version(row, id);
      const unwritten = id === null && content.text.trim() === '';
      if (!unwritten && !sameContent(content, this.#saved(row, id))) {
        texts.push({ segment: id, version, content });
      }
    }
    if (texts.length === 0) {
      if (before) void this.discard(row);
      return;
    }
    this.#set(row, { texts, problem: null, recovered: null });
    if (texts.length < (before?.texts.length ?? 0)) {
      void this.#send('draft.clear', { handle: this.#handle, row });
    }
    this.#timers.restart(row);
  }

  /** Puts texts back that an earlier session kept and never wrote. */
  restore(drafts: readonly Draft[]): void {
    const typed = new Set(this.#unsaved.keys());
    for (const { row, segment, version, content, saved } of drafts) {
      if (typed.has(row)) continue;
      if (this.#rows.get(row) && sameContent(content, this.#saved(row, segment))) {
        void this.#send('draft.clear', { handle: this.#handle, row });
        continue;
      }
      const texts = [...(this.#unsaved.get(row)?.texts ?? []), { segment, version, content }];
      this.#set(row, { texts, problem: null, recovered: saved });
    }
  }

  /** Writes a row's unsaved text, and gives the row a state in the same step where one is named. */
  async write(row: string, state: Given = null): Promise<Outcome<Step>> {
    this.#timers.stop(row);
    this.#writing.set(row, (this.#writing.get(row) ?? 0) + 1);
    try {
      return await this.#queue.add(() => this.#write(row, state));
    } finally {
      const others = (this.#writing.get(row) ?? 1) - 1;
      if (others > 0) this.#writing.set(row, others);
      else this.#writing.delete(row);
    }
  }

  /** A write of the row is under way or waits for its turn. */
  isWriting(row: string): boolean {
    return this.#writing.has(row);
  }

  /** Keeps what was typed since drafts were kept last, without waiting for a pause. */
  keepDrafts(): void {
    this.#timers.keepAll();
  }

  /** Writes whatever is unsaved and has not been refused; true when nothing is left. */
  async flush(): Promise<boolean> {
    const due = [...this.#unsaved].filter(([, unsaved]) => !unsaved.problem && !unsaved.recovered);
    for (const [row] of due) await this.write(row);
    await this.#queue.rest();
    return this.status === 'saved';
  }

  /** Writes a refused text over what somebody else wrote meanwhile. */
  async insist(row: string): Promise<Outcome<Step>> {
    const unsaved = this.#unsaved.get(row);
    if (!unsaved) return done({ rows: [] });
    const texts = this.#placed(row, unsaved.texts).map((text) => ({
      ...text,
      version: this.#version(row, text.segment),
    }));
    this.#set(row, { texts, problem: null, recovered: null });
    return this.write(row);
  }

  /** Forgets what was written and shows what the project holds. */
  async discard(row: string): Promise<void> {
    this.#timers.stop(row);
    this.#set(row, null);
    await this.#queue.add(() => this.#backend.call('draft.clear', { handle: this.#handle, row }));
  }

  subscribe(row: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(row) ?? new Set();
    this.#listeners.set(row, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  subscribeStatus = (listener: () => void): (() => void) => {
    this.#statusListeners.add(listener);
    return () => void this.#statusListeners.delete(listener);
  };

  async #write(row: string, state: Given): Promise<Outcome<Step>> {
    const sent = this.#unsaved.get(row)?.texts ?? [];
    if (sent.length === 0) return state === null ? done({ rows: [] }) : this.#setState(row, state);
    const texts = sent.map(({ segment, version, content }) => ({
      segment,
      version,
      content: { text: content.text, marks: content.marks },
    }));
    const news = this.#news(row, sent);
    const outcome = await this.#backend.call('row.write', { handle: this.#handle, row, texts, state });
    if (!outcome.ok) {
      const now = this.#unsaved.get(row);
      const problem = outcome.problem;
      if (now) this.#set(row, { texts: this.#placed(row, now.texts), problem, recovered: null });
      return outcome;
    }
    await news();
    this.#settle(row, sent);
    return outcome;
  }

  async #setState(row: string, state: NonNullable<Given>): Promise<Outcome<Step>> {
    const content = this.#rows.get(row)?.content;
    if (content === undefined) return done({ rows: [] });
    const rows = [{ row, content }];
    return this.#backend.call('rows.state', { handle: this.#handle, state, rows });
  }

  /** After a write: what has not been typed on since is saved, the rest now follows the new version. */
  #settle(row: string, sent: readonly UnsavedText[]): void {
    const now = this.#unsaved.get(row);
    if (!now) return;
    const rest = now.texts.filter(
      (text) => !sent.some((was) => was.segment === text.segment && was.content === text.content),
    );
    const texts = this.#placed(row, rest)
      .map((text) => ({ ...text, version: this.#version(row, text.segment) }))
      .filter((text) => !sameContent(text.content, this.#saved(row, text.segment)));
    this.#set(row, texts.length > 0 ? { texts, problem: null, recovered: null } : null);
    if (texts.length > 0) this.#timers.restart(row);
  }

  /** What was refused and stands in the project nevertheless is saved. */
  #compare(row: string): void {
    const unsaved = this.#unsaved.get(row);
    if (!unsaved?.problem || !this.#rows.get(row)) return;
    const saved = unsaved.texts.every((text) => sameContent(text.content, this.#saved(row, text.segment)));
    if (saved) this.#set(row, null);
  }

  /** The first translation of a row belongs to its segment once there is one, whoever wrote it. */
  #placed(row: string, texts: readonly UnsavedText[]): UnsavedText[] {
    const first = this.#rows.get(row)?.target[0]?.id ?? null;
    return texts.map((text) => ({ ...text, segment: text.segment ?? first }));
  }

  /** Resolves when the row's new versions have arrived, which may be after the answer to the write. */
  #news(row: string, sent: readonly UnsavedText[]): () => Promise<void> {
    const arrived = () =>
      sent.every((text) =>
        text.segment === null
          ? (this.#rows.get(row)?.target.length ?? 0) > 0
          : this.#version(row, text.segment).join() !== text.version.join() ||
            sameContent(text.content, this.#saved(row, text.segment)),
      );
    return () =>
      new Promise((resolve) => {
        if (arrived()) return resolve();
        const end = () => {
          clearTimeout(timer);
          stop();
          resolve();
        };
        const timer = setTimeout(end, newsWithin);
        const stop = this.#rows.subscribe(row, () => arrived() && end());
      });
  }

  #saved(row: string, segment: string | null) {
    const empty = { text: '', marks: [] };
    return segment === null ? empty : (this.#rows.segment(row, segment)?.content ?? empty);
  }

  #version(row: string, segment: string | null): string[] {
    return segment === null ? [] : (this.#rows.segment(row, segment)?.version ?? []);
  }

  #keepDraft(row: string): void {
    for (const { segment, version, content } of this.#unsaved.get(row)?.texts ?? []) {
      void this.#send('draft.save', { handle: this.#handle, row, segment, version, content });
    }
  }

  #send<M extends 'draft.save' | 'draft.clear'>(method: M, input: Input<M>): Promise<Outcome<Output<M>>> {
    return this.#queue.add(() => this.#backend.call(method, input));
  }

  #set(row: string, unsaved: Unsaved | null): void {
    if (unsaved) this.#unsaved.set(row, unsaved);
    else this.#unsaved.delete(row);
    if (unsaved && !this.#watched.has(row)) {
      this.#watched.set(
        row,
        this.#rows.subscribe(row, () => this.#compare(row)),
      );
    } else if (!unsaved) {
      this.#watched.get(row)?.();
      this.#watched.delete(row);
    }
    for (const listener of [...(this.#listeners.get(row) ?? [])]) listener();
    this.#tellStatus();
  }

  #tellStatus(): void {
    for (const listener of [...this.#statusListeners]) listener();
  }
}
