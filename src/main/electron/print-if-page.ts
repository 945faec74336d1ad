import type { Input, Output } from '../../shared/contract.ts';
import { done, type Outcome } from '../../shared/problem.ts';

type Print = (html: Uint8Array, stop: AbortSignal) => Promise<Outcome<Uint8Array>>;

/**
 * Lets the window's calls through, and prints what they come to where that is a page of the PDF that was asked for.
 * Printing stops when the window cancels the work that it belongs to.
 */
export function printIfPage(
  print: Print,
): (method: string, input: unknown, call: () => Promise<Outcome<unknown>>) => Promise<Outcome<unknown>> {
  const running = new Map<string | undefined, AbortController>();
  return async (method, input, call) => {
    if (method === 'work.cancel') running.get((input as Input<'work.cancel'> | null)?.work)?.abort();
    if (method !== 'export.write') return call();
    const work = (input as Input<'export.write'> | null)?.work;
    const stop = new AbortController();
    running.set(work, stop);
    try {
      const outcome = await call();
      if (!outcome.ok) return outcome;
      const { name, bytes, isPage } = outcome.value as Output<'export.write'>;
      if (!isPage) return outcome;
      const printed = await print(bytes, stop.signal);
      return printed.ok ? done({ name, bytes: printed.value }) : printed;
    } finally {
      running.delete(work);
    }
  };
}
