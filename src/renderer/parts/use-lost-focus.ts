import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the first button within an element when what had it went away with a change of `what`. */
export function useLostFocus(within: RefObject<HTMLElement | null>, what: unknown): void {
  const before = useRef(what);
  useEffect(() => {
    if (Object.is(before.current, what)) return;
    before.current = what;
    const { activeElement } = document;
    const lost = !activeElement || activeElement === document.body || activeElement.matches('[data-modal]');
    if (lost) within.current?.querySelector('button')?.focus();
  }, [within, what]);
}
