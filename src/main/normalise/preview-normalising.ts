import { normaliseContent } from '../../core/normalise/normalise-content.ts';
import type { Normalisation } from '../../core/normalise/normalise-text.ts';
import type { Side } from '../../core/review/change.ts';
import { isLocked } from '../../core/review/lock.ts';
import { mayUse } from '../../core/review/policy.ts';
import type { Project } from '../../core/review/project.ts';
import type { NormalisedText } from '../../shared/normalising.ts';

/**
 * What normalising would make of the texts of one side, in their order; texts in order do not appear, nor do
 * rows that are locked to whoever asks.
 */
export function previewNormalising(
  project: Project,
  me: string | null,
  side: Side,
  wanted: readonly Normalisation[],
): NormalisedText[] {
  const unlocks = me !== null && mayUse(project, me, 'unlock');
  return project.rowOrder.flatMap((row) => {
    if (!unlocks && isLocked(project, row)) return [];
    return project.rows.get(row)![side].flatMap((id) => {
      const { content, version } = project.segments.get(id)!;
      const { kinds, content: after } = normaliseContent(content, project.languages[side], wanted);
      return kinds.length === 0 ? [] : [{ row, segment: id, kinds, before: content, after, version }];
    });
  });
}
