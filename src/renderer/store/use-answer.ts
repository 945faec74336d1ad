import { useEffect, useState } from 'react';
import type { Input, Method, Output } from '../../shared/contract.ts';
import { backend } from '../bridge/backend.ts';

/** What the backend says to a question, asked anew when what it is about changes; null until it answers. */
export function useAnswer<M extends Method>(
  method: M,
  /** Null as long as there is nothing to ask. */
  input: Input<M> | null,
  /** Something that is another thing after each change. */
  changed: unknown,
  /** Milliseconds to wait, so that rows that are only passed by are not asked about. */
  pause: number,
): Output<M> | null {
  const [answer, setAnswer] = useState<{ asked: string; value: Output<M> } | null>(null);
  const asked = input && JSON.stringify(input);
  useEffect(() => {
    if (asked === null) return undefined;
    let here = true;
    const timer = setTimeout(() => {
      void backend.call(method, JSON.parse(asked) as Input<M>).then((outcome) => {
        if (here && outcome.ok) setAnswer({ asked, value: outcome.value });
      });
    }, pause);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [method, asked, changed, pause]);
  return answer && answer.asked === asked ? answer.value : null;
}
