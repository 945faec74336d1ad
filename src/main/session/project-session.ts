import type { Touched } from '../../core/review/apply.ts';
import { refusalOf } from '../../core/review/apply.ts';
import type { Change } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import type { RefusalReason } from '../../core/review/refusal.ts';
import { emptyUndoStack, pushChange, type UndoStack } from '../../core/review/undo-stack.ts';
import type { BackendEvent, Step } from '../../shared/contract.ts';
import { done, type Outcome, type Problem, refuse } from '../../shared/problem.ts';
import type { ProjectView, RowView } from '../../shared/view.ts';
import type { Commit, OpenProject } from '../project/open-project.ts';
import { refusalProblem } from '../project/refusal-problem.ts';
import { isUnread } from '../views/is-unread.ts';
import type { ErrandNote } from '../home/hand-overs.ts';
import type { ProjectFindings } from '../checks/project-findings.ts';
import type { Home } from '../home/home.ts';
import type { SeenComments } from '../home/seen-comments.ts';
import { RowViews } from '../views/row-views.ts';
import { viewProject } from '../views/view-project.ts';
import { Log } from './log.ts';
import { newId } from './new-id.ts';
import { ProjectText } from './project-text.ts';

/** A project that is open here, with the views that its windows share. One step of a user is one call of `step`. */
export class ProjectSession {
  readonly handle: string;
  /** Key of who works here; null for somebody without an identity. */
  readonly me: string | null;
  readonly text: ProjectText;
  readonly log: Log;
  readonly undoStack: UndoStack = emptyUndoStack();
  /** What checks find, once somebody asked for it. */
  findings: ProjectFindings | null = null;
  /** Changes that are undone and done again as one, by each of them; not known any more after a restart. */
  readonly #together = new Map<string, ReadonlySet<string>>();
  #open: OpenProject;
  #rows: RowViews;
  readonly #emit: (event: BackendEvent) => void;
  readonly #seenStore: SeenComments;
  readonly #seen: Set<string>;
  readonly #errand: ErrandNote | null;

  constructor(
    open: OpenProject,
    handle: string,
    me: string | null,
    home: Pick<Home, 'seen' | 'handOvers'>,
    emit: (event: BackendEvent) => void,
  ) {
    this.#seenStore = home.seen;
    this.#seen = home.seen.all(open.project.id);
    this.#open = open;
    this.handle = handle;
    this.me = me;
    this.#emit = emit;
    this.#errand = home.handOvers.errand(open.project.id);
    this.#rows = new RowViews(open.project, me, new Set(this.#errand?.rows));
    this.text = new ProjectText(open.project);
    this.log = new Log(open.changes.values());
    for (const change of open.changes.values()) {
      if (change.author === me) pushChange(this.undoStack, change, open.project);
    }
  }

  get file(): OpenProject {
    return this.#open;
  }

  get project(): Project {
    return this.#open.project;
  }

  get view(): ProjectView {
    return {
      ...viewProject(this.handle, this.#open, this.me, this.#rows.counts, this.undoStack),
      unread: this.#unread(),
      errand: this.#errand && { from: this.#errand.from, note: this.#errand.note },
    };
  }

  /** Comments of others that were shown here. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** Notes comments as shown here, and tells the windows where that makes a difference. */
  noteSeen(comments: readonly string[]): void {
    const fresh = comments.filter((id) => !this.#seen.has(id));
    if (fresh.length === 0) return;
    this.#seenStore.note(this.project.id, fresh);
    for (const id of fresh) this.#seen.add(id);
    this.tellChanged([]);
  }

  rowView(id: string): RowView {
    return this.#rows.view(id);
  }

  readonly newId = newId;

  /**
   * Commits the changes of one step, each asked for when those before it are done, and tells the windows of
   * all of them at once. Stops at the first that is refused; those before it stand. With `asOne`, one undo takes all
   * of them back.
   */
  step(
    commits: readonly (Commit | (() => Commit | null))[],
    { asOne = false }: { asOne?: boolean } = {},
  ): Outcome<Step> {
    const rows = new Set<string>();
    const made = new Set<string>();
    let problem: Problem | null = null;
    let changed = false;
    for (const asked of commits) {
      const commit = typeof asked === 'function' ? asked() : asked;
      if (!commit) continue;
      const outcome = this.#commit(commit);
      if (!outcome.ok) {
        problem = outcome.problem;
        break;
      }
      changed = true;
      this.log.add(outcome.value.change);
      made.add(outcome.value.change.id);
      if (asOne) this.#together.set(outcome.value.change.id, made);
      for (const row of this.#rows.update(outcome.value.touched)) rows.add(row);
      if (outcome.value.change.author === this.me) {
        pushChange(this.undoStack, outcome.value.change, this.project);
      }
    }
    const inOrder = this.inOrder(rows);
    if (changed) {
      this.tellChanged(inOrder);
      this.findings?.update(rows);
    }
    return problem ? { ok: false, problem } : done({ rows: inOrder });
  }

  /** The changes that are undone as one with a change, itself among them. */
  doneTogether(change: string): ReadonlySet<string> {
    return this.#together.get(change) ?? new Set([change]);
  }

  /** Why a commit would be refused now. */
  refusal({ action }: Commit): RefusalReason | null {
    return this.me === null ? 'not-a-member' : refusalOf(this.project, this.me, action);
  }

  tellChanged(rows: readonly string[]): void {
    const views = rows.map((row) => this.rowView(row));
    this.#emit({ event: 'changed', handle: this.handle, view: this.view, rows: views });
  }

  tellFindings(): void {
    this.#emit({ event: 'findings', handle: this.handle });
  }

  /** Live rows in the project's order. */
  inOrder(rows: ReadonlySet<string>): string[] {
    const live = [...rows].filter((row) => this.project.rows.has(row));
    if (live.length < 2) return live;
    return this.project.rowOrder.filter((row) => rows.has(row));
  }

  change(id: string): Change | undefined {
    return this.#open.changes.get(id);
  }

  #unread(): number {
    const threads = new Set<string>();
    for (const comment of this.project.comments.values()) {
      if (isUnread(this.project, comment, this)) threads.add(comment.thread);
    }
    return threads.size;
  }

  #commit(commit: Commit): Outcome<{ change: Change; touched: Touched }> {
    if (this.#open.readOnly) return refuse('read-only', this.#open.readOnly.with);
    const reason = this.refusal(commit);
    if (reason) return refuse(refusalProblem[reason]);
    return this.#open.commit(commit);
  }
}
