import { sides } from '../../core/review/change.ts';
import { editContent } from '../../core/text/edit-content.ts';
import { sameContent } from '../../core/text/rich-text.ts';
import type { Input } from '../../shared/contract.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Replacement } from '../../shared/view.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { isLocked } from '../../core/review/lock.ts';
import { mayUse } from '../../core/review/policy.ts';
import { editsOfPreview } from './edits-of-preview.ts';
import { withProject } from './with-project.ts';

export const find: Handler<'find'> = (caller, { handle, side, ...search }) =>
  withProject(caller, handle, (session) => done(session.text.find(search, side === 'both' ? sides : [side])));

/** What replacing would make of the translation, locked rows left out; texts that it leaves as they are do not appear. */
function replacements(session: ProjectSession, input: Input<'replace.preview'>): Replacement[] {
  const { replacement, ...search } = input;
  const { project, me } = session;
  const unlocks = me !== null && mayUse(project, me, 'unlock');
  return session.text.find(search, ['target']).flatMap(({ row, segment: id, ranges }) => {
    if (!unlocks && isLocked(project, row)) return [];
    const { content, version } = session.project.segments.get(id)!;
    const after = editContent(
      content,
      ranges.map((range) => ({ ...range, text: replacement })),
    );
    return sameContent(content, after) ? [] : [{ row, segment: id, before: content, after, version }];
  });
}

export const previewReplace: Handler<'replace.preview'> = (caller, input) =>
  withProject(caller, input.handle, (session) => done(replacements(session, input)));

/** Replaces in the segments named, in one change; refuses the whole when one of them was changed since the preview. */
export const applyReplace: Handler<'replace.apply'> = (caller, { segments, ...input }) =>
  withProject(caller, input.handle, (session) => {
    const edits = editsOfPreview(replacements(session, input), segments);
    if (!edits) return refuse('changed-meanwhile');
    return session.step([{ action: { kind: 'edit', body: { edits } } }]);
  });
