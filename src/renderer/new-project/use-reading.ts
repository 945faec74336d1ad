import { useEffect, useState } from 'react';
import { type Problem, refuse } from '../../shared/problem.ts';
import type { Reading } from '../../shared/reading-view.ts';
import { callWork } from '../bridge/call-work.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { changeApp } from '../store/app-store.ts';

export interface Pair {
  source: File | null;
  target: File | null;
  /** As its user set them; null to have them guessed. */
  languages: { source: string; target: string } | null;
}

interface ReadingState {
  /** The pair that this is about. */
  of: Pair | null;
  reading: Reading | null;
  problem: Problem | null;
}

/** Reads a pair of files whenever they change, and drops the answer to what is no longer asked. */
export function useReading(pair: Pair): { reading: Reading | null; problem: Problem | null; busy: boolean } {
  const [state, setState] = useState<ReadingState>({ of: null, reading: null, problem: null });
  useEffect(() => {
    if (!pair.source) return;
    const stop = new AbortController();
    void read(pair, pair.source, stop.signal).then((outcome) => {
      if (stop.signal.aborted) return;
      changeApp({ progress: null });
      if (outcome.ok) setState({ of: pair, reading: outcome.value, problem: null });
      else setState({ of: pair, reading: null, problem: outcome.problem });
    });
    return () => stop.abort();
  }, [pair]);
  const answered = state.of === pair;
  return {
    reading: pair.source ? state.reading : null,
    problem: answered ? state.problem : null,
    busy: pair.source !== null && !answered,
  };
}

async function read(pair: Pair, source: File, signal: AbortSignal) {
  try {
    const input = {
      source: await withBytes(source),
      target: pair.target ? await withBytes(pair.target) : null,
      languages: pair.languages,
    };
    return await callWork('documents.read', input, signal);
  } catch {
    return refuse('file-missing', { file: source.name });
  }
}
