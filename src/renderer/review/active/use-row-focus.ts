import { useCallback, useEffect, useRef } from 'react';
import { usePlace, useWork } from '../use-work.ts';

/** Brings the focus where it was asked to go once a row is the active one; returns the row's `ref`. */
export function useRowFocus(id: string, active: boolean): (element: HTMLElement | null) => void {
  const { place, editors } = useWork();
  const element = useRef<HTMLElement | null>(null);
  const visits = usePlace((state) => (state.active === id ? state.visits : -1));
  useEffect(() => {
    if (!active) return;
    const request = place.takeFocus();
    if (!request || request.on === 'nothing') return;
    const editor = request.on === 'row' ? null : editors[request.on];
    if (editor && request.on !== 'row') editor.focus(request.place, request.end);
    else element.current?.focus({ preventScroll: true });
  }, [active, visits, id, place, editors]);
  return useCallback((now) => {
    element.current = now;
  }, []);
}
