import { commentsByRow } from '../../core/review/comments.ts';
import type { Project } from '../../core/review/project.ts';
import { openRequest, rowState } from '../../core/review/row-facts.ts';
import type { Bilingual } from '../../formats/provenance-lines.ts';
import type { ReviewTable } from '../../formats/review-table/review-table.ts';
import { saidIn } from '../publish/said-in.ts';

const states: Record<ReturnType<typeof rowState>, Bilingual> = {
  initial: { en: 'New', km: 'ថ្មី' },
  translated: { en: 'Translated', km: 'បកប្រែរួច' },
  reviewed: { en: 'Reviewed', km: 'ពិនិត្យរួច' },
  final: { en: 'Approved', km: 'បានអនុម័ត' },
};

/** A project as a table for somebody without Bokprae. */
export function makeReviewTable(project: Project, day: string, app: string): ReviewTable {
  const comments = commentsByRow(project);
  const contents = (ids: readonly string[]) => ids.map((id) => project.segments.get(id)!.content);
  return {
    title: project.title,
    sourceLanguage: project.languages.source,
    targetLanguage: project.languages.target,
    day,
    app,
    rows: project.rowOrder.map((id) => {
      const { source, target } = project.rows.get(id)!;
      const state = states[rowState(project, id)];
      const isSentBack = openRequest(project, id) !== null;
      return {
        id,
        source: contents(source),
        target: contents(target),
        state: isSentBack ? { en: `${state.en}, sent back`, km: `${state.km} ស្នើឱ្យកែ` } : state,
        comments: (comments.get(id) ?? [])
          .filter(({ withdrawn }) => !withdrawn)
          .map((one) => saidIn(project, one)),
      };
    }),
  };
}
