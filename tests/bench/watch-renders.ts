/** What the bench reads of React's own tree: its shape is private to React, so this may have to follow it. */
interface Fiber {
  child: Fiber | null;
  sibling: Fiber | null;
  flags: number;
  stateNode: unknown;
  type: unknown;
}

export interface RenderCounts {
  commits: number;
  /** Times that the component behind the list rendered. */
  list: number;
  /** Times that the component behind a row other than the active one rendered. */
  otherRows: number;
}

declare global {
  interface Window {
    renderCounts: RenderCounts;
  }
}

/**
 * Runs in the page before its scripts: stands where React's developer tools stand, and counts what each
 * commit rendered. The product itself counts nothing.
 */
export function watchRenders(): void {
  const performedWork = 1;
  const counts: RenderCounts = { commits: 0, list: 0, otherRows: 0 };
  const before = new WeakMap<Element, Fiber>();
  window.renderCounts = counts;

  /** A component that a commit left alone keeps its fiber; one that was passed through has no work noted on it. */
  function rendered(element: Element, owner: Fiber): boolean {
    const untouched = before.get(element) === owner;
    before.set(element, owner);
    return !untouched && (owner.flags & performedWork) !== 0;
  }

  function visit(first: Fiber | null, owner: Fiber | null): void {
    for (let fiber = first; fiber; fiber = fiber.sibling) {
      const element =
        fiber.stateNode instanceof Element && typeof fiber.type === 'string' ? fiber.stateNode : null;
      if (element && owner) {
        if (element.matches('[role="grid"]') && rendered(element, owner)) counts.list += 1;
        if (element.matches('[role="row"]')) {
          const anew = rendered(element, owner);
          if (anew && element.ariaSelected !== 'true') counts.otherRows += 1;
        }
      }
      const component =
        typeof fiber.type === 'function' || (typeof fiber.type === 'object' && fiber.type !== null);
      visit(fiber.child, component ? fiber : owner);
    }
  }

  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => {
        counts.commits += 1;
        visit(root.current, null);
      },
    },
  });
}
