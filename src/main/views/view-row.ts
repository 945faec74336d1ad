import { contentHash } from '../../core/review/content-hash.ts';
import { memberName } from '../../core/review/people.ts';
import type { EditConflict, Project, Segment } from '../../core/review/project.ts';
import {
  holdingAssertion,
  isChanged,
  isDoubtful,
  isOwnEdit,
  isWaivedForRow,
  omission,
  openRequest,
  rowState,
  voidedApproval,
} from '../../core/review/row-facts.ts';
import { openRevision } from '../../core/review/revision/open-revision.ts';
import { clockTime } from '../../core/review/clock.ts';
import type { RowThreads } from './threads-by-row.ts';
import type { RowView, SegmentView } from '../../shared/view.ts';

/** What a row's view needs that does not stand in the row: counted once for all rows. */
export interface RowSurroundings {
  me: string | null;
  threads: ReadonlyMap<string, RowThreads>;
  suggestions: ReadonlyMap<string, { all: number; open: number }>;
  conflicts: ReadonlyMap<string, EditConflict[]>;
  addressed: ReadonlySet<string>;
}

/** What the window shows of one live row. */
export function viewRow(project: Project, id: string, around: RowSurroundings): RowView {
  const row = project.rows.get(id)!;
  const content = contentHash(project, id);
  const voided = voidedApproval(project, id, content);
  const revised = openRevision(project, id);
  const threads = around.threads.get(id);
  const state = rowState(project, id, content);
  const approval = state === 'final' ? holdingAssertion(project, id, content) : undefined;
  const suggestions = around.suggestions.get(id);
  return {
    id,
    source: row.source.map((segment) => viewSegment(project, segment)),
    target: row.target.map((segment) => viewSegment(project, segment)),
    state,
    content,
    confidence: row.confidence,
    doubtful: isDoubtful(project, id),
    omitted: omission(project, id, content)?.reason ?? null,
    changed: isChanged(project, id),
    openThreads: threads?.open ?? 0,
    threads: threads?.all ?? 0,
    anchors: threads?.anchors ?? [],
    requested: openRequest(project, id, content)?.reason ?? null,
    revised: revised && {
      by: nameOf(project, revised.author),
      at: clockTime(revised.clock),
      texts: revised.texts,
    },
    voided: voided && { by: nameOf(project, voided.author), at: clockTime(voided.clock) },
    approved: approval ? { by: nameOf(project, approval.author), at: clockTime(approval.clock) } : null,
    openSuggestions: suggestions?.open ?? 0,
    suggestions: suggestions?.all ?? 0,
    conflicts: [...row.source, ...row.target].flatMap((segment) =>
      (around.conflicts.get(segment) ?? []).map(({ change, author, other }) => ({
        segment,
        other,
        by: nameOf(project, author),
        change,
      })),
    ),
    addressed: around.addressed.has(id),
    ownEdit:
      around.me !== null &&
      isOwnEdit(project, id, around.me) &&
      !isWaivedForRow(project, id, around.me, content),
  };
}

function viewSegment(project: Project, id: string): SegmentView {
  const { content, imported, version, block }: Segment = project.segments.get(id)!;
  return { id, content, imported, version, block: project.blocks.get(block)!.shape };
}

/** The name of somebody who is or was a member; the beginning of the key for anybody else. */
export function nameOf(project: Project, key: string): string {
  return memberName(project, key) ?? key.slice(0, 8);
}
