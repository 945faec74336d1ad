import { done, refuse } from '../../shared/problem.ts';
import { previewNormalising } from '../normalise/preview-normalising.ts';
import type { Handler } from '../session/backend-state.ts';
import { editsOfPreview } from './edits-of-preview.ts';
import { withProject } from './with-project.ts';

export const previewNormalise: Handler<'normalise.preview'> = (caller, { handle, side, kinds }) =>
  withProject(caller, handle, ({ project, me }) => done(previewNormalising(project, me, side, kinds)));

/** Puts the texts named in their normal form in one change: an edit of the translation, a correction of the source. */
export const applyNormalise: Handler<'normalise.apply'> = (caller, { handle, side, kinds, segments }) =>
  withProject(caller, handle, (session) => {
    const preview = previewNormalising(session.project, session.me, side, kinds);
    const edits = editsOfPreview(preview, segments);
    if (!edits) return refuse('changed-meanwhile');
    return session.step([{ action: { kind: side === 'source' ? 'correct' : 'edit', body: { edits } } }]);
  });
