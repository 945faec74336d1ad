import { apply } from '../../core/review/apply.ts';
import type { Change } from '../../core/review/change.ts';
import { clockTime } from '../../core/review/clock.ts';
import { emptyProject, type Project } from '../../core/review/project.ts';
import type { VersionView } from '../../shared/view.ts';
import { nameOf } from './view-row.ts';

/**
 * The versions of a live row's translation, oldest first: the log is told again, and written down wherever it
 * comes to the row's segments or those that they were made of.
 */
export function viewHistory(project: Project, changes: Iterable<Change>, row: string): VersionView[] {
  const target = project.rows.get(row)?.target ?? [];
  const followed = new Set(target.flatMap((id) => [id, ...project.segments.get(id)!.ancestors]));
  const past = emptyProject();
  const versions: VersionView[] = [];
  for (const change of changes) {
    const touched = apply(past, change);
    const step = stepOf(change);
    if (!step) continue;
    const stated = change.kind === 'state' || change.kind === 'request';
    const concerned = stated
      ? touched.rows.has(row) && project.retractable.has(change.id)
      : [...touched.segments].some((id) => followed.has(id));
    if (!concerned) continue;
    const text = textOf(past, followed);
    if (step === 'import' && text === '') continue;
    versions.push({
      change: change.id,
      by: step === 'import' ? null : nameOf(project, change.author),
      at: clockTime(change.clock),
      text,
      step,
      ...(change.kind === 'request' ? { reason: change.body.reason } : {}),
    });
  }
  return versions;
}

function stepOf(change: Change): VersionView['step'] | null {
  switch (change.kind) {
    case 'import':
    case 'edit':
    case 'insert':
    case 'pair':
    case 'request':
      return change.kind;
    case 'remove':
      return 'edit';
    case 'state':
      return change.body.state;
    default:
      return null;
  }
}

function textOf(past: Project, followed: ReadonlySet<string>): string {
  const order = past.segmentOrder.target;
  const live = [...followed].filter((id) => past.rowOfSegment.has(id));
  const texts = live
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((id) => past.segments.get(id)!.content.text);
  return texts.filter((text) => text !== '').join(' ');
}
