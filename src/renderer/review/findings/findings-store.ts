import type { Severity } from '../../../core/check/finding.ts';
import type { FindingView } from '../../../shared/finding-view.ts';
import type { Bridge } from '../../bridge/bridge.ts';

export interface FindingsState {
  /** Share of the document that was looked at. */
  share: number;
  findings: readonly FindingView[];
  byRow: ReadonlyMap<string, readonly FindingView[]>;
  /** Open findings, those waived left out. */
  open: Record<Severity, number>;
  rows: number;
}

const none: readonly FindingView[] = [];
const noState: FindingsState = {
  share: 0,
  findings: none,
  byRow: new Map(),
  open: { error: 0, warning: 0, hint: 0 },
  rows: 0,
};

function stateOf(share: number, findings: readonly FindingView[]): FindingsState {
  const open = { error: 0, warning: 0, hint: 0 };
  const rows = new Set<string>();
  for (const { severity, waived, row } of findings) {
    if (waived) continue;
    open[severity] += 1;
    rows.add(row);
  }
  return { share, findings, byRow: Map.groupBy(findings, ({ row }) => row), open, rows: rows.size };
}

/** What checks found in an open project, as the backend told it last, and in the row that is being written. */
export class FindingsStore {
  readonly #backend: Pick<Bridge, 'call'>;
  readonly #handle: string;
  #state = noState;
  #live: { row: string; findings: readonly FindingView[] } | null = null;
  #reading = false;
  #again = false;
  readonly #listeners = new Set<() => void>();

  constructor(backend: Pick<Bridge, 'call'>, handle: string) {
    this.#backend = backend;
    this.#handle = handle;
  }

  state = (): FindingsState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Of one row: those of the text being written, where it is. */
  of(row: string): readonly FindingView[] {
    return this.#live?.row === row ? this.#live.findings : (this.#state.byRow.get(row) ?? none);
  }

  isFound(row: string): boolean {
    return (this.#state.byRow.get(row) ?? none).some(({ waived }) => waived === null);
  }

  /** Asks what was found; once more afterwards where it is asked meanwhile. */
  async read(): Promise<void> {
    this.#again = this.#reading;
    if (this.#reading) return;
    this.#reading = true;
    const outcome = await this.#backend.call('findings.read', { handle: this.#handle });
    this.#reading = false;
    if (outcome.ok) {
      this.#live = null;
      this.#state = stateOf(outcome.value.share, outcome.value.findings);
      this.#tell();
    }
    if (this.#again) void this.read();
  }

  /** Looks at a row as it is being written. */
  async look(row: string, texts: { segment: string; text: string }[]): Promise<void> {
    const asked = { handle: this.#handle, row, texts };
    const outcome = await this.#backend.call('findings.check-row', asked);
    if (!outcome.ok) return;
    this.#live = { row, findings: outcome.value };
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
