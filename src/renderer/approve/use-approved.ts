import { useEffect, useState } from 'react';
import { concat } from '../../core/text/rich-text.ts';
import type { ProjectView, QueueItem, RowView } from '../../shared/view.ts';
import { ask } from '../store/ask.ts';

/** Rows read with one call. */
const page = 2_000;

/** Rows that are approved, in the form of the list's; read when they are asked for. Null until they are there. */
export function useApproved(project: ProjectView, wanted: boolean): QueueItem[] | null {
  const [items, setItems] = useState<QueueItem[] | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    async function read() {
      const found: QueueItem[] = [];
      for (let from = 0; from < project.rowOrder.length; from += page) {
        const rows = await ask('rows.read', { handle: project.handle, from, count: page });
        if (stale || !rows) return;
        found.push(...rows.filter(({ state }) => state === 'final').map(asItem));
      }
      setItems(found);
    }
    void read();
    return () => {
      stale = true;
    };
  }, [project, wanted]);
  return items;
}

function asItem(row: RowView): QueueItem {
  const text = concat(row.target.map(({ content }) => content));
  return { row, before: text, after: text, threads: [], suggestions: [], since: 'approval', editedBy: [] };
}
