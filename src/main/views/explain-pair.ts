import type { Reason } from '../../core/align/bead.ts';
import { explainBead } from '../../core/align/reasons.ts';
import { visibleLength } from '../../core/align/tokenise.ts';
import type { Side } from '../../core/review/change.ts';
import type { Project } from '../../core/review/project.ts';
import { alignSegments } from '../import/align-segments.ts';

/** Target length for a length of one in the source, over the whole project; it hardly changes while one works. */
const ratios = new WeakMap<Project, number>();

/** Why a live row is believed to be a pair, or doubted, by the texts that it has now. */
export function explainPair(project: Project, row: string): Reason[] {
  const { source, target } = project.rows.get(row)!;
  const expected = length(project, source) * ratioOf(project);
  return explainBead(
    alignSegments(project, source),
    alignSegments(project, target),
    expected === 0 ? 0 : length(project, target) / expected,
    { sourceLanguage: project.languages.source, targetLanguage: project.languages.target },
  );
}

function ratioOf(project: Project): number {
  let ratio = ratios.get(project);
  if (ratio === undefined) {
    const whole = (side: Side) => length(project, project.segmentOrder[side]);
    ratios.set(project, (ratio = whole('target') / Math.max(1, whole('source'))));
  }
  return ratio;
}

function length(project: Project, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + visibleLength(project.segments.get(id)!.content.text), 0);
}
