import type { Project } from '../../core/review/project.ts';
import type { RevisionPlan } from '../../core/review/revision/plan-revision.ts';
import { isUnlike } from '../../core/review/revision/is-unlike.ts';
import { rowState } from '../../core/review/row-facts.ts';
import type { VersionChange, VersionPreview } from '../../shared/version-preview.ts';

/** What a plan to bring a new version in comes to, for whoever decides on it. */
export function viewVersion(
  project: Project,
  file: string,
  { body, pieces, gone }: RevisionPlan,
): VersionPreview {
  const { side } = body;
  const numbers = new Map(project.rowOrder.map((id, index) => [id, index + 1]));
  const rowOf = (segment: string): VersionChange['row'] => {
    const id = project.rowOfSegment.get(segment);
    return id === undefined ? null : { id, number: numbers.get(id)!, state: rowState(project, id) };
  };
  const edits = new Map(body.edits.map((edit) => [edit.segment, edit]));
  const order = project.segmentOrder[side];
  const moved = new Set(body.moves.filter(({ after }) => after !== undefined).map(({ segment }) => segment));
  const changes: VersionChange[] = [];
  let left = gone.map(({ segment, stays }) => ({ id: segment.id, stays, content: segment.content }));
  const leave = (before: number) => {
    const isAbove = ({ id }: { id: string }) => order.indexOf(id) < before;
    for (const { id, stays, content } of left.filter(isAbove)) {
      changes.push({ kind: stays ? 'stays' : 'gone', row: rowOf(id), before: content, after: null });
    }
    left = left.filter((one) => !isAbove(one));
  };
  let kept = 0;
  for (const { id, piece } of pieces) {
    const was = piece.was?.segment;
    if (was && left.length > 0 && !moved.has(id)) leave(order.indexOf(id));
    const edit = edits.get(id);
    if (!was) changes.push({ kind: 'new', row: null, before: null, after: piece.content });
    else if (edit) {
      const replaces = edit.base.join() === was.version.join();
      changes.push({
        kind: replaces ? 'changed' : 'beside',
        row: rowOf(id),
        before: was.content,
        after: piece.content,
      });
    } else {
      kept += 1;
      if (moved.has(id))
        changes.push({ kind: 'moved', row: rowOf(id), before: was.content, after: was.content });
    }
  }
  leave(Infinity);
  const unlike = isUnlike(
    order.map((id) => project.segments.get(id)!.content.text),
    pieces.map(({ piece }) => piece.content.text),
  );
  return { side, file, kept, unlike, changes };
}
