import { messages } from '../../shared/messages/messages.ts';
import { done } from '../../shared/problem.ts';
import { scorecardCsv } from '../lqa/scorecard-csv.ts';
import { scorecardHtml } from '../lqa/scorecard-html.ts';
import { viewScorecard } from '../lqa/view-scorecard.ts';
import { titleAsName } from '../publish/title-as-name.ts';
import type { Handler } from '../session/backend-state.ts';
import { withProject } from './with-project.ts';

export const readScorecard: Handler<'lqa.read'> = (caller, { handle }) =>
  withProject(caller, handle, ({ project }) => done(viewScorecard(project)));

export const setPassMark: Handler<'lqa.set'> = (caller, { handle, passMark }) =>
  withProject(caller, handle, (session) => {
    const now = session.project.settings.lqa?.passMark ?? null;
    if (now === passMark) return done(viewScorecard(session.project));
    const lqa = passMark === null ? null : { passMark };
    const outcome = session.step([{ action: { kind: 'settings', body: { lqa } } }]);
    return outcome.ok ? done(viewScorecard(session.project)) : outcome;
  });

export const exportScorecard: Handler<'lqa.export'> = (caller, { handle, format, language }) =>
  withProject(caller, handle, ({ project }) => {
    const card = viewScorecard(project);
    const bytes =
      format === 'csv'
        ? scorecardCsv(card, messages(language))
        : scorecardHtml(project.title, card, language);
    return done({ name: `${titleAsName(project.title)}.lqa.${format}`, bytes });
  });
