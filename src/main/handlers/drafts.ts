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

export const saveBeside: Handler<'beside.save'> = (caller, { handle, ...draft }) =>
  withProject(caller, handle, (session) => {
    const saved = caller.state.now().toISOString();
    caller.state.home.beside.save(session.project.id, { ...draft, saved });
    return done(null);
  });

export const clearBeside: Handler<'beside.clear'> = (caller, { handle, row, kind }) =>
  withProject(caller, handle, (session) => {
    caller.state.home.beside.clear(session.project.id, row, kind);
    return done(null);
  });

export const listBeside: Handler<'beside.list'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => done(caller.state.home.beside.list(session.project.id)));
