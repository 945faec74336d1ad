import { useEffect, useState } from 'react';
import type { ExportPreview } from '../../shared/contract.ts';
import type { ExportFormat, ExportLayout } from '../../shared/export-kinds.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';

/** What will be exported, read anew whenever the project or what is asked for changes. */
export function usePreview(
  project: ProjectView,
  layout: ExportLayout,
  /** Matters to what is published: some formats have a letterhead, or go into a document of their own, or are rows. */
  asked: ExportFormat,
  names: boolean,
  /** Counts what the backend knows by itself and the preview shows: another letterhead. */
  round: number,
): { preview: ExportPreview | null; problem: Problem | null } {
  const [state, setState] = useState<{ preview: ExportPreview | null; problem: Problem | null }>({
    preview: null,
    problem: null,
  });
  const format = layout === 'target' || layout === 'bilingual' ? asked : undefined;
  useEffect(() => {
    const stop = new AbortController();
    void backend
      .call(
        'export.preview',
        { handle: project.handle, layout, ...(format ? { format } : {}), names },
        stop.signal,
      )
      .then((outcome) => {
        if (stop.signal.aborted) return;
        if (outcome.ok) setState({ preview: outcome.value, problem: null });
        else setState({ preview: null, problem: outcome.problem });
      });
    return () => stop.abort();
  }, [project, layout, format, names, round]);
  return state;
}
