import { existsSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { basename } from 'node:path';
import { clockTime } from '../../core/review/clock.ts';
import { holdingAssertion, rowState } from '../../core/review/row-facts.ts';
import type { Project } from '../../core/review/project.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Attachments } from '../home/attachments.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { contentOfRow } from '../views/text-of-row.ts';
import { contextOfRow, memorySidesOf } from '../views/matched-row.ts';
import { nameOf } from '../views/view-row.ts';
import { plainSide, type MemoryUnit } from './memory-unit.ts';
import type { MemoryThreads } from './memory-threads.ts';
import type { Delivery } from './written.ts';

/** How long changes are gathered, and how long it waits after each failure, in milliseconds. */
const gathering = 400;
const retries = [2_000, 10_000, 60_000, 300_000];
/** It leaves the thread to others after so many milliseconds of making units. */
const turn = 8;
/** A memory that has not answered for so many milliseconds is being written by something else. */
const patience = 5_000;

interface Box {
  /** Approvals as they were delivered last: row, and the change that approved it. */
  delivered: Map<string, string> | null;
  due: boolean;
  working: Promise<void> | null;
  /** Ends its waiting. */
  waker: AbortController;
  /** Why a memory has not been told yet what it is to know, by the memory's file. */
  waits: ReadonlyMap<string, Problem>;
}

/**
 * Brings what a project has approved into the first memory that it may write, and demotes there what is no longer
 * approved. What is to be done follows from the project and the memory alone, so that it can be done again at any time:
 * after a failure, and when a project is opened. Approving never waits for it.
 */
export class Outbox {
  readonly #threads: MemoryThreads;
  readonly #attachments: Attachments;
  readonly #own: string;
  readonly #told: (session: ProjectSession) => void;
  readonly #boxes = new WeakMap<ProjectSession, Box>();
  readonly #working = new Set<Promise<void>>();
  readonly #ended = new AbortController();

  /**
   * `own` is the memory that is made where it is missing; any other may be on a disk that will come back. `told` hears
   * of a project for which something began or ended to wait.
   */
  constructor(
    threads: MemoryThreads,
    attachments: Attachments,
    own: string,
    told: (session: ProjectSession) => void = () => undefined,
  ) {
    this.#threads = threads;
    this.#attachments = attachments;
    this.#own = own;
    this.#told = told;
  }

  /** Why a memory has not learnt yet what it is to learn from a project; null where nothing waits. */
  waits(session: ProjectSession, path: string): Problem | null {
    return this.#boxes.get(session)?.waits.get(path) ?? null;
  }

  /**
   * Something may have changed in a project: it is looked at soon, even if it is closed before. `again`: its memories
   * are others.
   */
  note(session: ProjectSession, again = false): void {
    if (session.file.readOnly) return;
    const box = this.#boxes.get(session) ?? {
      delivered: null,
      due: false,
      working: null,
      waker: new AbortController(),
      waits: new Map(),
    };
    this.#boxes.set(session, box);
    box.due = true;
    if (again) {
      box.delivered = null;
      box.waker.abort();
    }
    if (box.working) return;
    const working = this.#work(session, box).finally(() => this.#working.delete(working));
    box.working = working;
    this.#working.add(working);
  }

  /** Delivers now what is due, but for what has failed before, which waits until its project is opened again. */
  async end(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#working);
  }

  async #work(session: ProjectSession, box: Box): Promise<void> {
    let failures = 0;
    while (box.due) {
      await this.#wait(box, failures);
      if (this.#ended.signal.aborted && failures > 0) break;
      box.due = false;
      if (await this.#deliver(session, box)) failures = 0;
      else {
        failures += 1;
        box.due = true;
      }
    }
    box.working = null;
  }

  async #wait(box: Box, failures: number): Promise<void> {
    box.waker = new AbortController();
    const signal = AbortSignal.any([this.#ended.signal, box.waker.signal]);
    const pause = failures === 0 ? gathering : retries[Math.min(failures, retries.length) - 1];
    await setTimeout(pause, null, { signal, ref: failures === 0 }).catch(() => undefined);
  }

  /** Whether the memories now have what the project says. */
  async #deliver(session: ProjectSession, box: Box): Promise<boolean> {
    const { project } = session;
    const waits = new Map<string, Problem>();
    const attached = memorySidesOf(project) ? this.#attachments.read(project.id, 'memory') : [];
    const [first, ...others] = attached.filter(({ writable }) => writable);
    const approvals = approvalsOf(project);
    const known = !first || (box.delivered && sameMap(box.delivered, approvals));
    if (!known && (approvals.size > 0 || existsSync(first.path))) {
      const bring = async (path: string, what: 'all' | 'demote') => {
        const late = setLate(() => this.#tell(session, box, new Map(waits).set(path, busy(path))));
        const problem = await this.#bring(session, approvals, path, what);
        clearTimeout(late);
        if (problem) waits.set(path, problem);
      };
      await bring(first.path, 'all');
      for (const { path } of others) if (existsSync(path)) await bring(path, 'demote');
      if (waits.size === 0) box.delivered = approvals;
    }
    this.#tell(session, box, waits);
    return waits.size === 0;
  }

  #tell(session: ProjectSession, box: Box, waits: ReadonlyMap<string, Problem>): void {
    const same = JSON.stringify([...box.waits]) === JSON.stringify([...waits]);
    box.waits = waits;
    if (!same) this.#told(session);
  }

  /**
   * Into one memory; one that learnt before another took its place is only told what no longer holds. Returns why it
   * could not.
   */
  async #bring(
    session: ProjectSession,
    approvals: ReadonlyMap<string, string>,
    path: string,
    what: 'all' | 'demote',
  ): Promise<Problem | null> {
    const { project, file } = session;
    const create = path === this.#own && what === 'all';
    const before = await this.#threads.ask('written', { path, project: project.id, create }).outcome;
    if (!before.ok) return before.problem;
    const known = new Map(before.value.map((written) => [written.row, written]));
    const write: Delivery['write'] = [];
    if (what === 'all') {
      let since = performance.now();
      for (const [row, approval] of approvals) {
        const written = known.get(row);
        if (written?.approval === approval && written.approved) continue;
        const unit = unitOf(session, row, approval);
        if (unit) write.push({ row, approval, unit });
        if (performance.now() - since < turn) continue;
        await setImmediate();
        since = performance.now();
      }
    }
    const renewed = new Set(write.map(({ row }) => row));
    const demote = before.value
      .filter(
        ({ row, approval, approved }) =>
          approved && approvals.get(row) !== approval && !renewed.has(row) && file.changes.has(approval),
      )
      .map(({ row }) => row);
    if (write.length === 0 && demote.length === 0) return null;
    const delivery = { project: project.id, write, demote };
    const delivered = await this.#threads.ask('deliver', { path, delivery }).outcome;
    return delivered.ok ? null : delivered.problem;
  }
}

const busy = (path: string): Problem => ({ code: 'memory-busy', with: { file: basename(path) } });

/** Calls back when patience is at an end, if the process still runs then. */
const setLate = (late: () => void) => globalThis.setTimeout(late, patience).unref();

function approvalsOf(project: Project): Map<string, string> {
  const approvals = new Map<string, string>();
  for (const row of project.rowOrder) {
    if (!project.assertions.has(row) || rowState(project, row) !== 'final') continue;
    const approval = holdingAssertion(project, row);
    if (approval) approvals.set(row, approval.change);
  }
  return approvals;
}

/** Null where the row says nothing, or was approved by another change meanwhile or not at all. */
function unitOf({ project }: ProjectSession, row: string, change: string): MemoryUnit | null {
  const sides = memorySidesOf(project)!;
  const approval = project.rows.has(row) ? holdingAssertion(project, row) : null;
  if (approval?.change !== change) return null;
  const source = contentOfRow(project, row, 'source');
  const target = contentOfRow(project, row, 'target');
  if (source.text.trim() === '' || target.text.trim() === '') return null;
  const [km, en] = sides.source === 'km' ? [source, target] : [target, source];
  return {
    km: plainSide(km),
    en: plainSide(en),
    origin: project.documents.source?.name ?? project.title,
    approved: true,
    made: clockTime(approval.clock),
    maker: nameOf(project, approval.author),
    context: { [sides.source]: contextOfRow(project, row) },
  };
}

function sameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
