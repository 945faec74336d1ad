import { useEffect, useState } from 'react';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { QueueItem, RowView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { say, showProblem } from '../parts/toast.ts';
import { appState } from '../store/app-store.ts';

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

/** The list with new views of its rows, as far as their text is still the one in the list. */
export function withStates(queue: readonly QueueItem[], rows: readonly RowView[]): QueueItem[] {
  const changed = new Map(rows.map((row) => [row.id, row]));
  return queue.map((item) => {
    const row = changed.get(item.row.id);
    return row && row.content === item.row.content ? { ...item, row } : item;
  });
}
