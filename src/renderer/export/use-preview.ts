import { useEffect, useState } from 'react';
import type { ExportPreview } from '../../shared/contract.ts';
import type { ExportLayout } from '../../shared/export-kinds.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';

/** What will be exported, read anew whenever the project or what is asked for changes. */
export function usePreview(
  project: ProjectView,
  layout: ExportLayout,
  names: boolean,
  /** Counts what the backend knows by itself and the preview shows: another letterhead. */
  round: number,
): { preview: ExportPreview | null; problem: Problem | null } {
  const [state, setState] = useState<{ preview: ExportPreview | null; problem: Problem | null }>({
    preview: null,
    problem: null,
  });
  useEffect(() => {
    const stop = new AbortController();
    void backend
      .call('export.preview', { handle: project.handle, layout, names }, stop.signal)
      .then((outcome) => {
        if (stop.signal.aborted) return;
        if (outcome.ok) setState({ preview: outcome.value, problem: null });
        else setState((before) => ({ ...before, problem: outcome.problem }));
      });
    return () => stop.abort();
  }, [project, layout, names, round]);
  return state;
}
