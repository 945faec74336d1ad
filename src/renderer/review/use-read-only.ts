import { useApp } from '../store/app-store.ts';

/** Nothing in the open project can be changed here. */
export function useReadOnly(): boolean {
  return useApp((state) => state.project === null || state.project.readOnly !== null);
}
