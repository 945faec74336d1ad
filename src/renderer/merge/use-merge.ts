import { useEffect, useState } from 'react';
import type { MergeView } from '../../shared/merge-view.ts';
import { backend } from '../bridge/backend.ts';
import { showProblem } from '../parts/toast.ts';

/** Milliseconds of quiet after which it is read anew. */
const refreshAfter = 150;

/** What came together, kept current. Null until it is there. */
export function useMerge(handle: string): MergeView | null {
  const [merge, setMerge] = useState<MergeView | null>(null);
  useEffect(() => {
    let stale = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      const outcome = await backend.call('merge.view', { handle });
      if (stale) return;
      if (outcome.ok) setMerge(outcome.value);
      else if (outcome.problem.code !== 'no-such-project') showProblem(outcome.problem);
    }
    const stop = backend.onEvent((event) => {
      if (event.event !== 'changed' || event.handle !== handle) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void read(), refreshAfter);
    });
    void read();
    return () => {
      stale = true;
      clearTimeout(waiting);
      stop();
    };
  }, [handle]);
  return merge;
}
