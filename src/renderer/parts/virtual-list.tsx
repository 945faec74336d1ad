import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { RowWindow } from '../review/list/row-window.ts';
import './virtual-list.css';

interface VirtualListProps {
  label: string;
  keys: readonly string[];
  render: (index: number) => ReactNode;
  /** An item to keep mounted and to bring into view whenever it changes; -1 for none. */
  at?: number;
  className?: string;
}

const unknown = () => null;

/** A list of which only what is in view is in the document. */
export function VirtualList({ label, keys, render, at = -1, className = '' }: VirtualListProps) {
  const [rows] = useState(() => new RowWindow());
  const items = useSyncExternalStore(rows.subscribe, rows.items);
  useLayoutEffect(() => rows.update({ keys, estimate: unknown, pinned: at }), [rows, keys, at]);
  useEffect(() => {
    if (at >= 0) rows.scrollTo(at);
  }, [rows, at]);
  const scroller = useCallback((element: HTMLElement | null) => rows.scroller(element), [rows]);
  const body = useCallback((element: HTMLElement | null) => rows.body(element), [rows]);
  const item = useCallback((element: HTMLElement | null) => rows.row(element), [rows]);
  return (
    <div ref={scroller} className={`virtual-list ${className}`} tabIndex={0} aria-label={label} role="region">
      <div ref={body} className="virtual-list-body" role="list">
        {items.map(({ index, key }) => (
          <div
            key={key}
            ref={item}
            data-index={index}
            className="virtual-list-item"
            role="listitem"
            aria-setsize={keys.length}
            aria-posinset={index + 1}
          >
            {render(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
