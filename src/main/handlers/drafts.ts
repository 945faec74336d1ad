import { done } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { withProject } from './with-project.ts';

export const saveDraft: Handler<'draft.save'> = (caller, { handle, row, segment, version, content }) =>
  withProject(caller, handle, (session) => {
    const saved = caller.state.now().toISOString();
    caller.state.home.drafts.save(session.project.id, { row, segment, version, content, saved });
    return done(null);
  });

export const clearDraft: Handler<'draft.clear'> = (caller, { handle, row }) =>
  withProject(caller, handle, (session) => {
    caller.state.home.drafts.clear(session.project.id, row);
    return done(null);
  });

export const listDrafts: Handler<'draft.list'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => done(caller.state.home.drafts.list(session.project.id)));
