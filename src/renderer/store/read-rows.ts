import type { Bridge } from '../bridge/bridge.ts';
import type { Problem } from '../../shared/problem.ts';
import type { RowStore } from './rows.ts';

const first = 200;
const then = 2_000;

/**
 * Reads every row of a project into its store: the first screens' worth at once, the rest piece by piece
 * behind them. Ends early with what went wrong, or when `signal` says so.
 */
export async function readRows(
  backend: Pick<Bridge, 'call'>,
  handle: string,
  rows: RowStore,
  signal: AbortSignal,
): Promise<Problem | null> {
  for (let count = first; ; count = then) {
    const from = rows.firstMissing();
    if (from < 0 || signal.aborted) return null;
    const outcome = await backend.call('rows.read', { handle, from, count });
    if (signal.aborted) return null;
    if (!outcome.ok) return outcome.problem;
    rows.put(outcome.value, 'read');
    if (rows.firstMissing() === from) return null;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
