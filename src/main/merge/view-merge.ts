import { withAncestors } from '../../core/review/ancestors.ts';
import type { Change } from '../../core/review/change.ts';
import { fold } from '../../core/review/fold.ts';
import type { Project } from '../../core/review/project.ts';
import { openRequest, rowState } from '../../core/review/row-facts.ts';
import type { MergedRowView, MergeView } from '../../shared/merge-view.ts';
import type { TakenInNote } from '../home/hand-overs.ts';
import { rowNumbers } from '../views/view-log.ts';
import { viewConflicts, viewRefused } from './view-conflicts.ts';

/**
 * What the last taking in brought, row by row, told from the log: what both copies had in common, what only
 * one of them had, and what is left to decide now. Without a note of it, what is left to decide alone.
 */
export function viewMerge(
  project: Project,
  changes: ReadonlyMap<string, Change>,
  note: TakenInNote | null,
  me: string | null,
): MergeView {
  const find = (id: string) => changes.get(id);
  const mine = withAncestors(note?.mine ?? [], find);
  const theirs = withAncestors(note?.theirs ?? [], find);
  const onlyMine = new Set([...mine].filter((id) => !theirs.has(id)));
  const onlyTheirs = new Set([...theirs].filter((id) => !mine.has(id)));
  return {
    from: note?.from ?? null,
    file: note?.file ?? '',
    at: note?.at ?? '',
    came: onlyTheirs.size,
    mine: onlyMine.size,
    rows: note ? mergedRows(project, changes, { mine, theirs, onlyMine, onlyTheirs }) : [],
    conflicts: viewConflicts(project, find),
    refused: viewRefused(project, find, me),
  };
}

interface Parts {
  mine: ReadonlySet<string>;
  theirs: ReadonlySet<string>;
  onlyMine: ReadonlySet<string>;
  onlyTheirs: ReadonlySet<string>;
}

function mergedRows(project: Project, changes: ReadonlyMap<string, Change>, parts: Parts): MergedRowView[] {
  const among = (ids: ReadonlySet<string>) => [...changes.values()].filter(({ id }) => ids.has(id));
  const common = new Set([...parts.mine].filter((id) => parts.theirs.has(id)));
  const copies = {
    base: fold(among(common)),
    mine: fold(among(parts.mine)),
    theirs: fold(among(parts.theirs)),
    now: project,
  };
  const rowsOf = rowNumbers(project);
  const touched = new Set(among(new Set([...parts.onlyMine, ...parts.onlyTheirs])).flatMap(rowsOf));
  const views: MergedRowView[] = [];
  project.rowOrder.forEach((row, index) => {
    if (!touched.has(index + 1)) return;
    const target = project.rows.get(row)!.target;
    const followed = new Set(target.flatMap((id) => [id, ...project.segments.get(id)!.ancestors]));
    const text = (copy: Project) => textOf(copy, row, followed);
    const state = (copy: Project) => (copy.rows.has(row) ? rowState(copy, row) : 'initial');
    const before = reasonOf(copies.base, row);
    const sentBack = (copy: Project) => {
      const reason = reasonOf(copy, row);
      return reason === before ? null : reason;
    };
    const comments = (ids: ReadonlySet<string>) =>
      [...project.comments.values()].filter((one) => one.row === row && ids.has(one.change)).length;
    views.push({
      row,
      number: index + 1,
      base: text(copies.base),
      mine: text(copies.mine),
      theirs: text(copies.theirs),
      now: text(copies.now),
      state: {
        base: state(copies.base),
        mine: state(copies.mine),
        theirs: state(copies.theirs),
        now: state(copies.now),
      },
      sentBack: { mine: sentBack(copies.mine), theirs: sentBack(copies.theirs) },
      comments: { mine: comments(parts.onlyMine), theirs: comments(parts.onlyTheirs) },
    });
  });
  return views;
}

const reasonOf = (copy: Project, row: string) =>
  copy.rows.has(row) ? (openRequest(copy, row)?.reason ?? null) : null;

/** What a copy said where a row now stands: its segments, or those that they were made of. */
function textOf(copy: Project, row: string, followed: ReadonlySet<string>): string {
  const own = copy.rows.get(row)?.target ?? [];
  const live = new Set([...own, ...followed].filter((id) => copy.rowOfSegment.has(id)));
  return [...live].map((id) => copy.segments.get(id)!.content.text).join(' ');
}
