import { useEffect, useState } from 'react';
import type { ProjectView, RiskView } from '../../shared/view.ts';
import { ask } from '../store/ask.ts';

const refreshAfter = 600;

/** The rows to be reviewed, the riskiest first; null until they are known. */
export function useRisk(project: ProjectView): RiskView[] | null {
  const [queue, setQueue] = useState<RiskView[] | null>(null);
  const { handle } = project;
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      () => {
        void ask('risk.read', { handle }).then((answer) => {
          if (answer && !stale) setQueue(answer);
        });
      },
      queue ? refreshAfter : 0,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
    // The first answer must not ask for itself again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [handle, project]);
  return queue;
}
