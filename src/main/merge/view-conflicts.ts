import type { Change } from '../../core/review/change.ts';
import { clockTime } from '../../core/review/clock.ts';
import { openConflicts } from '../../core/review/conflicts.ts';
import type { Project } from '../../core/review/project.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { ConflictView, RefusedView, WrittenView } from '../../shared/merge-view.ts';
import { whetherAgain } from './action-again.ts';
import { viewLog } from '../views/view-log.ts';
import { nameOf } from '../views/view-row.ts';

type Find = (change: string) => Change | undefined;

/** Every conflict that is open: what stands, the other text, and what both had before them. */
export function viewConflicts(project: Project, find: Find): ConflictView[] {
  const number = new Map(project.rowOrder.map((row, index) => [row, index + 1]));
  return openConflicts(project).map(({ conflict, row, segment, base }) => ({
    change: conflict.change,
    segment: segment.id,
    row,
    number: row === null ? null : number.get(row)!,
    base,
    shown: written(project, find, segment.content, segment.version),
    other: written(project, find, conflict.other, [conflict.change]),
  }));
}

function written(project: Project, find: Find, content: RichText, version: string[]): WrittenView {
  const changes = version.map(find).filter((change) => change !== undefined);
  const last = changes.sort((a, b) => (a.clock < b.clock ? -1 : 1)).at(-1);
  const imported = last === undefined || last.kind === 'import';
  return {
    content,
    version,
    by: imported ? null : nameOf(project, last.author),
    at: last ? clockTime(last.clock) : null,
  };
}

/** Changes that do nothing, each with its reason, its texts, and whether it can be done now by `me`. */
export function viewRefused(project: Project, find: Find, me: string | null): RefusedView[] {
  const refused = project.refusals.map(({ change }) => find(change)).filter((change) => change !== undefined);
  return viewLog(project, refused).map((entry, index) => {
    const { id, kind, by, at, rows, facts, texts, about, refused: reason } = entry;
    const again = whetherAgain(project, me, refused[index]!);
    return { change: id, kind, by, at, rows, facts, texts, about, refused: reason!, again };
  });
}
