import type { Caller } from '../session/backend-state.ts';
import type { Asked } from '../work/work.ts';

/** Tells the window how far its work is, and of how many steps where it has such, and lets it cancel it. */
export function follow<T>(
  { state, window }: Caller,
  work: string,
  ask: (told: (share: number, steps?: number) => void) => Asked<T>,
): Promise<T> {
  return state.work.follow(
    { window, work },
    ask((share, steps) =>
      window.tell({ event: 'work', work, share, ...(steps === undefined ? {} : { steps }) }),
    ),
  );
}
