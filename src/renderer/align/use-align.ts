import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AlignActions } from './actions.ts';
import type { AlignState, AlignStore } from './align-store.ts';

export const AlignContext = createContext<{ store: AlignStore; actions: AlignActions } | null>(null);

export function useAlignment(): { store: AlignStore; actions: AlignActions } {
  const context = useContext(AlignContext);
  if (!context) throw new Error('Only parts of the Align screen can use this.');
  return context;
}

/** A part of where one is in Align; `select` returns something that stays the same while that part does. */
export function useAlign<T>(select: (state: AlignState) => T): T {
  const { store } = useAlignment();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}
