import { useEffect, useRef, useState } from 'react';
import { backend } from '../bridge/backend.ts';

/** A piece of long work of this window: how far it is, and how it is stopped. */
export interface Task {
  /** Null while nothing is done; the share done from 0 to 1 otherwise. */
  share: number | null;
  /** Runs work under a name that no other has; `stop` is aborted when it is cancelled. */
  run: <T>(work: (task: string, stop: AbortSignal) => Promise<T>) => Promise<T>;
  cancel: () => void;
}

export function useTask(): Task {
  const [share, setShare] = useState<number | null>(null);
  const name = useRef<string | null>(null);
  const stop = useRef(new AbortController());
  useEffect(
    () =>
      backend.onEvent((event) => {
        if (event.event === 'work' && event.work === name.current) setShare(event.share);
      }),
    [],
  );
  return {
    share,
    async run(work) {
      const task = crypto.randomUUID();
      name.current = task;
      stop.current = new AbortController();
      setShare(0);
      try {
        return await work(task, stop.current.signal);
      } finally {
        name.current = null;
        setShare(null);
      }
    },
    cancel() {
      stop.current.abort();
      if (name.current !== null) void backend.call('work.cancel', { work: name.current });
    },
  };
}
