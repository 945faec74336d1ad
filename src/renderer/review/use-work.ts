import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { RowView } from '../../shared/view.ts';
import type { FindState, Hit } from './find/find-store.ts';
import type { SavingStatus, Unsaved } from './edits/unsaved.ts';
import type { Place } from './place-store.ts';
import type { Work } from './work.ts';

export const WorkContext = createContext<Work | null>(null);

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('Only parts of the Review screen can use its work.');
  return work;
}

/** One row; its component renders anew only when that row changes. */
export function useRow(id: string): RowView | undefined {
  const { rows } = useWork();
  const subscribe = useCallback((listener: () => void) => rows.subscribe(id, listener), [rows, id]);
  return useSyncExternalStore(subscribe, () => rows.get(id));
}

export function useUnsaved(id: string): Unsaved | undefined {
  const { edits } = useWork();
  const subscribe = useCallback((listener: () => void) => edits.subscribe(id, listener), [edits, id]);
  return useSyncExternalStore(subscribe, () => edits.get(id));
}

export function useSavingStatus(): SavingStatus {
  const { edits } = useWork();
  return useSyncExternalStore(edits.subscribeStatus, () => edits.status);
}

/** Suggestions and corrections that were begun and not sent. */
export function useBeside() {
  const { beside } = useWork();
  return useSyncExternalStore(beside.subscribe, beside.all);
}

/** A part of where one is; `select` returns something that stays the same while that part does. */
export function usePlace<T>(select: (place: Place) => T): T {
  const { place } = useWork();
  return useSyncExternalStore(place.subscribe, () => select(place.state()));
}

export function useFind<T>(select: (find: FindState) => T): T {
  const { find } = useWork();
  return useSyncExternalStore(find.subscribe, () => select(find.state()));
}

export function useHits(segment: string | null): readonly Hit[] | null {
  const { find } = useWork();
  return useSyncExternalStore(find.subscribe, () => (segment === null ? null : find.hitsIn(segment)));
}

/** The place found that one has gone to, where it lies in this segment. */
export function useCurrentHit(segment: string | null): Hit | null {
  const { find } = useWork();
  return useSyncExternalStore(find.subscribe, () => {
    const hit = find.currentHit;
    return hit && hit.segment === segment ? hit : null;
  });
}

/** Ids of the rows to show, in order. */
export function useShownRows(): readonly string[] {
  const work = useWork();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [
        work.rows.subscribeAll(listener),
        work.place.subscribe(listener),
        work.findings.subscribe(listener),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    [work],
  );
  return useSyncExternalStore(subscribe, work.shown);
}

export function useRowOrder(): readonly string[] {
  const { rows } = useWork();
  return useSyncExternalStore(rows.subscribeAll, () => rows.order);
}
