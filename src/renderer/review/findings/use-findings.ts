import { useEffect, useSyncExternalStore } from 'react';
import type { FindingView } from '../../../shared/finding-view.ts';
import { useUnsaved, useWork } from '../use-work.ts';
import type { FindingsState } from './findings-store.ts';

/** Milliseconds at rest until a text that is being written is looked at. */
const pause = 120;

/** A part of what checks found; `select` returns something that stays the same while that part does. */
export function useFindings<T>(select: (state: FindingsState) => T): T {
  const { findings } = useWork();
  return useSyncExternalStore(findings.subscribe, () => select(findings.state()));
}

/** What was found in one row. */
export function useRowFindings(row: string): readonly FindingView[] {
  const { findings } = useWork();
  return useSyncExternalStore(findings.subscribe, () => findings.of(row));
}

/** Keeps the active row checked while it is being written. */
export function useLiveCheck(row: string): void {
  const { findings } = useWork();
  const unsaved = useUnsaved(row);
  useEffect(() => {
    if (!unsaved) return undefined;
    const texts = unsaved.texts.flatMap(({ segment, content }) =>
      segment === null ? [] : [{ segment, text: content.text }],
    );
    const timer = setTimeout(() => void findings.look(row, texts), pause);
    return () => clearTimeout(timer);
  }, [findings, row, unsaved]);
}
