import { endProgress, pauseOfLines, showProgress } from './progress-line.ts';

/** The signals by which a terminal ends a program: Ctrl+C, the system's shutdown, its window closed. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits for work of which nobody knows how far it is, and tells every five seconds how long it has taken. It is told
 * to stop when this program is to end.
 */
export async function showTime<T>(doing: string, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const end = () => stop.abort();
  for (const signal of endings) process.on(signal, end);
  const begin = performance.now();
  const timer = setInterval(
    () => showProgress(`${doing}: ${Math.round((performance.now() - begin) / 1_000)} s so far`),
    pauseOfLines,
  );
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
    endProgress();
    for (const signal of endings) process.off(signal, end);
  }
}
