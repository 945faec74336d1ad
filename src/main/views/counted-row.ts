import type { Side, State } from '../../core/review/change.ts';
import { contentHash } from '../../core/review/content-hash.ts';
import { openRevision } from '../../core/review/revision/open-revision.ts';
import type { Project } from '../../core/review/project.ts';
import {
  isChanged,
  isDoubtful,
  isUntranslated,
  omission,
  openRequest,
  rowState,
} from '../../core/review/row-facts.ts';

/** What a row adds to the counts. */
export interface CountedRow {
  state: State;
  commented: boolean;
  changed: boolean;
  doubtful: boolean;
  omitted: boolean;
  revised: boolean;
  segments: Record<Side, number>;
  requested: boolean;
  suggested: boolean;
}

/** A row's part in the counts. Where nobody gave it a state, its content need not be hashed. */
export function countedRow(
  project: Project,
  id: string,
  openThreads: number,
  openSuggestions: number,
): CountedRow {
  const { source, target } = project.rows.get(id)!;
  const asserted = project.assertions.has(id) || project.requests.has(id);
  const content = asserted ? contentHash(project, id) : '';
  const plain = isUntranslated(project, id) ? 'initial' : 'translated';
  return {
    state: asserted ? rowState(project, id, content) : plain,
    commented: openThreads > 0,
    suggested: openSuggestions > 0,
    changed: isChanged(project, id),
    doubtful: isDoubtful(project, id),
    omitted: asserted && omission(project, id, content) !== null,
    revised: openRevision(project, id) !== null,
    segments: { source: source.length, target: target.length },
    requested: asserted && openRequest(project, id, content) !== null,
  };
}
