import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { clockTime } from '../../core/review/clock.ts';
import { holdingAssertion, rowState } from '../../core/review/row-facts.ts';
import type { Project } from '../../core/review/project.ts';
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

interface Box {
  /** Approvals as they were delivered last: row, and the change that approved it. */
  delivered: Map<string, string> | null;
  due: boolean;
  working: Promise<void> | null;
}

/**
 * Brings what a project has approved into the first memory that it may write, and demotes there what is no longer
 * approved. What is to be done follows from the project and the memory alone, so that it can be done again at any time:
 * after a failure, and when a project is opened. Approving never waits for it.
 */
export class Outbox {
  readonly #threads: MemoryThreads;
  readonly #attachments: Attachments;
  readonly #boxes = new WeakMap<ProjectSession, Box>();
  readonly #ended = new AbortController();

  constructor(threads: MemoryThreads, attachments: Attachments) {
    this.#threads = threads;
    this.#attachments = attachments;
  }

  /** Something may have changed in a project: it is looked at soon. `again`: its memories are others. */
  note(session: ProjectSession, again = false): void {
    const box = this.#boxes.get(session) ?? { delivered: null, due: false, working: null };
    this.#boxes.set(session, box);
    if (again) box.delivered = null;
    box.due = true;
    box.working ??= this.#work(session, box);
  }

  /** Resolves when all that is due is delivered; for tests, and before the backend ends. */
  async settled(session: ProjectSession): Promise<void> {
    await this.#boxes.get(session)?.working;
  }

  end(): void {
    this.#ended.abort();
  }

  async #work(session: ProjectSession, box: Box): Promise<void> {
    const { signal } = this.#ended;
    let failures = 0;
    try {
      while (box.due) {
        await setTimeout(failures === 0 ? gathering : retries[Math.min(failures, retries.length) - 1], null, {
          signal,
          ref: failures === 0,
        });
        box.due = false;
        if (await this.#deliver(session, box)) failures = 0;
        else {
          failures += 1;
          box.due = true;
        }
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      box.working = null;
    }
  }

  /** Whether the memory now has what the project says. */
  async #deliver(session: ProjectSession, box: Box): Promise<boolean> {
    const { project, file } = session;
    if (file.readOnly || !memorySidesOf(project)) return true;
    const memory = this.#attachments.read(project.id, 'memory').find(({ writable }) => writable);
    if (!memory) return true;
    const approvals = approvalsOf(project);
    if (approvals.size === 0 && !existsSync(memory.path)) return true;
    if (box.delivered && sameMap(box.delivered, approvals)) return true;
    const { path } = memory;
    const before = await this.#threads.ask('written', { path, project: project.id }).outcome;
    if (!before.ok) return false;
    const known = new Map(before.value.map((written) => [written.row, written]));
    const write: Delivery['write'] = [];
    for (const [row, approval] of approvals) {
      const written = known.get(row);
      if (written?.approval === approval && written.approved) continue;
      const unit = unitOf(session, row);
      if (unit) write.push({ row, approval, unit });
    }
    const demote = before.value.filter(
      ({ row, approval, approved }) => approved && !approvals.has(row) && file.changes.has(approval),
    );
    const delivery = { project: project.id, write, demote: demote.map(({ row }) => row) };
    if (write.length > 0 || demote.length > 0) {
      const done = await this.#threads.ask('deliver', { path, delivery }).outcome;
      if (!done.ok) return false;
    }
    box.delivered = approvals;
    return true;
  }
}

function approvalsOf(project: Project): Map<string, string> {
  const approvals = new Map<string, string>();
  for (const row of project.rowOrder) {
    if (!project.assertions.has(row) || rowState(project, row) !== 'final') continue;
    const approval = holdingAssertion(project, row);
    if (approval) approvals.set(row, approval.change);
  }
  return approvals;
}

function unitOf({ project }: ProjectSession, row: string): MemoryUnit | null {
  const sides = memorySidesOf(project)!;
  const approval = holdingAssertion(project, row);
  const source = contentOfRow(project, row, 'source');
  const target = contentOfRow(project, row, 'target');
  if (!approval || source.text.trim() === '' || target.text.trim() === '') return null;
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
