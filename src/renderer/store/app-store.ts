import { useSyncExternalStore } from 'react';
import type { AppState } from './app-state.ts';

let state: AppState = {
  app: null,
  language: navigator.language.startsWith('km') ? 'km' : 'en',
  screen: 'home',
  project: null,
  dialog: null,
  lost: null,
  goToRow: null,
  sealed: null,
  files: [],
  progress: null,
};
const listeners = new Set<() => void>();

export function appState(): AppState {
  return state;
}

export function changeApp(change: Partial<AppState>): void {
  state = { ...state, ...change };
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A part of the window's state; `select` must return a part of it, not something new. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}
