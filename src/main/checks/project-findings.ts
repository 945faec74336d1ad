import { setImmediate } from 'node:timers/promises';
import { CheckedRow } from '../../core/check/checked-row.ts';
import {
  type CheckOptions,
  findInDocumentBy,
  findInRow,
  sortFindings,
} from '../../core/check/check-document.ts';
import { checks } from '../../core/check/checks.ts';
import { foldHabits } from '../../core/check/fold-habits.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Project } from '../../core/review/project.ts';
import type { FindingsView, FindingView } from '../../shared/finding-view.ts';
import { placeFinding, rowSegments } from './place-finding.ts';
import { rowTextOf } from './row-texts.ts';

interface Looked {
  checked: CheckedRow;
  /** What the checks of single rows found; the row's number in them means nothing. */
  findings: Finding[];
}

/** Milliseconds that are worked on before others have their turn. */
const turn = 8;
/** Milliseconds without a change before the document is looked at as a whole again. */
const rest = 250;

/**
 * What the checks find in an open project, kept up to date behind its changes: rows that changed are looked at
 * again, a few milliseconds at a time, then the document as a whole.
 */
export class ProjectFindings {
  readonly #project: Project;
  readonly #options: () => CheckOptions;
  readonly #tell: () => void;
  readonly #rows = new Map<string, Looked>();
  #document: Finding[] = [];
  #order: readonly string[] = [];
  #key = '';
  #terms: CheckOptions['terms'] = [];
  #view: FindingsView = { share: 0, findings: [] };
  #run = 0;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  /** `options` are asked for at each look; `tell` is called when there is something new to read. */
  constructor(project: Project, options: () => CheckOptions, tell: () => void) {
    this.#project = project;
    this.#options = options;
    this.#tell = tell;
  }

  get view(): FindingsView {
    return this.#view;
  }

  /** Looks at everything for the first time, if that has not begun. */
  begin(): void {
    if (this.#run === 0) void this.#look();
  }

  /** Rows changed, or what was said of their findings; all of them may have where the settings did. */
  update(rows: Iterable<string>): void {
    if (this.#run === 0) return;
    for (const row of rows) this.#rows.delete(row);
    this.#run += 1;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), rest);
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** What the checks of single rows find in a row as it is being written; `texts` in place of its segments' own. */
  checkNow(row: string, texts: ReadonlyMap<string, string>): FindingView[] {
    const segments = rowSegments(this.#project, row);
    for (const one of segments.target) one.text = texts.get(one.id) ?? one.text;
    const text = {
      ...rowTextOf(this.#project, row),
      target: segments.target
        .map((one) => one.text)
        .filter((one) => one.trim() !== '')
        .join(' '),
    };
    const found = findInRow(new CheckedRow(text, this.#project.languages), 0, this.#options());
    return found.map((finding) => placeFinding(this.#project, segments, text, finding));
  }

  async #look(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const options = this.#options();
    const key = JSON.stringify([options.profile, this.#project.settings.words]);
    if (key !== this.#key || options.terms !== this.#terms) this.#rows.clear();
    this.#key = key;
    this.#terms = options.terms;
    const order = [...this.#project.rowOrder];
    const stale = () => this.#closed || run !== this.#run;
    let since = performance.now();
    const pause = async () => {
      if (performance.now() - since < turn) return;
      await setImmediate();
      since = performance.now();
    };
    let told = since;
    for (const [at, row] of order.entries()) {
      if (stale()) return;
      this.#lookAt(row, options);
      await pause();
      if (performance.now() - told < 1_000) continue;
      told = performance.now();
      this.#view = { ...this.#view, share: at / order.length };
      this.#tell();
    }
    const rows = order.flatMap((row) => this.#rows.get(row)?.checked ?? []);
    if (stale() || rows.length !== order.length) return;
    const found: Finding[] = [];
    for (const check of checks) {
      found.push(...findInDocumentBy(check, rows, options));
      await pause();
      if (stale()) return;
    }
    this.#document = found;
    this.#order = order;
    this.#finish();
  }

  #lookAt(row: string, options: CheckOptions): void {
    if (this.#rows.has(row) || !this.#project.rows.has(row)) return;
    const checked = new CheckedRow(rowTextOf(this.#project, row), this.#project.languages);
    checked.prepare();
    this.#rows.set(row, { checked, findings: findInRow(checked, 0, options) });
  }

  #finish(): void {
    const findings = this.#order.flatMap((row, at) =>
      (this.#rows.get(row)?.findings ?? []).map((finding) => ({ ...finding, row: at })),
    );
    const all = foldHabits(sortFindings([...findings, ...this.#document]), this.#order.length);
    this.#view = {
      share: 1,
      findings: all.map((finding) => {
        const row = this.#order[finding.row]!;
        const { text } = this.#rows.get(row)!.checked;
        return placeFinding(this.#project, rowSegments(this.#project, row), text, finding);
      }),
    };
    this.#tell();
  }
}
