import { useEffect, useEffectEvent, useState } from 'react';
import type { Input, Method, Output } from '../../shared/contract.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { RowView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { say, showProblem } from '../parts/toast.ts';

interface Keeping<T> {
  /** Milliseconds of quiet after a change, after which the question is asked again. */
  quiet: number;
  /** What else, told of the same project, makes the answer old. */
  also?: 'findings';
  /** The answer with new views of rows, as far as those alone change it; shown until the next one is there. */
  meanwhile?: (answer: T, rows: readonly RowView[]) => T;
}

/**
 * What the backend says to a question about an open project, kept current: asked once, and again after
 * changes and when the backend was away. Null until the first answer is there.
 */
export function useKeptAnswer<M extends Method>(
  method: M,
  input: Input<M> & { handle: string },
  { quiet, meanwhile, also }: Keeping<Output<M>>,
): Output<M> | null {
  const [answer, setAnswer] = useState<{ asked: string; value: Output<M> } | null>(null);
  const asked = JSON.stringify(input);
  const { handle } = input;
  const adapt = useEffectEvent((rows: readonly RowView[]) => {
    if (meanwhile) setAnswer((now) => now && { ...now, value: meanwhile(now.value, rows) });
  });
  useEffect(() => {
    let stale = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      const outcome = await backend.call(method, JSON.parse(asked) as Input<M>);
      if (stale) return;
      if (outcome.ok) setAnswer({ asked, value: outcome.value });
      else {
        const { problem } = outcome;
        if (problem.code === 'no-such-project') say((_, language) => problemSentence(problem, language));
        else showProblem(problem);
      }
    }
    function readSoon() {
      clearTimeout(waiting);
      waiting = setTimeout(() => void read(), quiet);
    }
    const stop = backend.onEvent((event) => {
      if (event.event !== 'changed' && event.event !== also) return;
      if (event.handle !== handle) return;
      if (event.event === 'changed') adapt(event.rows);
      readSoon();
    });
    let lost = false;
    const stopWatching = backend.onConnection((problem) => {
      if (problem === null && lost) readSoon();
      lost = problem !== null;
    });
    void read();
    return () => {
      stale = true;
      clearTimeout(waiting);
      stop();
      stopWatching();
    };
  }, [method, asked, handle, quiet, also]);
  return answer?.asked === asked ? answer.value : null;
}
