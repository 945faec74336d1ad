import { useEffect, useState } from 'react';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { QueueItem } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { say, showProblem } from '../parts/toast.ts';
import { appState } from '../store/app-store.ts';
import { withStates } from './with-states.ts';

/** The supervisor's list, kept current: states at once, anything else by asking again. Null until it is there. */
export function useQueue(handle: string): QueueItem[] | null {
  const [queue, setQueue] = useState<QueueItem[] | null>(null);
  useEffect(() => {
    let stale = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      const outcome = await backend.call('approval.queue', { handle });
      if (stale) return;
      if (outcome.ok) setQueue(outcome.value);
      else if (outcome.problem.code === 'no-such-project')
        say(problemSentence(outcome.problem, appState().language));
      else showProblem(outcome.problem);
    }
    const stop = backend.onEvent((event) => {
      if (event.event !== 'changed' || event.handle !== handle) return;
      setQueue((before) => before && withStates(before, event.rows));
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
  return queue;
}

/** Milliseconds of quiet after which the list is read anew. */
const refreshAfter = 400;
