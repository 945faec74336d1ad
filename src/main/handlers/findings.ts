import { checkDocument } from '../../core/check/check-document.ts';
import { editContent } from '../../core/text/edit-content.ts';
import { done, refuse } from '../../shared/problem.ts';
import { checkOptions } from '../checks/check-options.ts';
import { readCheckProfile, writeCheckProfile } from '../checks/check-profile-file.ts';
import { ProjectFindings } from '../checks/project-findings.ts';
import { projectReport, writeReport } from '../checks/project-report.ts';
import { rowTextsOf } from '../checks/row-texts.ts';
import { localDay } from '../publish/make-publication.ts';
import { titleAsName } from '../publish/title-as-name.ts';
import type { BackendState, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { withProject } from './with-project.ts';

/** The findings of an open project, looked for from the first time that somebody asks for them. */
export function findingsOf(state: BackendState, session: ProjectSession): ProjectFindings {
  session.findings ??= new ProjectFindings(
    session.project,
    () => optionsOf(state, session),
    () => session.tellFindings(),
  );
  session.findings.begin();
  return session.findings;
}

function optionsOf({ terms }: BackendState, { project }: ProjectSession) {
  return checkOptions(project, terms.checked(project.id, project.languages));
}

export const readFindings: Handler<'findings.read'> = (caller, { handle }) =>
  withProject(caller, handle, (session) => done(findingsOf(caller.state, session).view));

export const checkRowNow: Handler<'findings.check-row'> = (caller, { handle, row, texts }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row');
    const written = new Map(texts.map(({ segment, text }) => [segment, text]));
    return done(findingsOf(caller.state, session).checkNow(row, written));
  });

export const dismissFindings: Handler<'findings.dismiss'> = (caller, { handle, findings, reason }) =>
  withProject(caller, handle, (session) =>
    session.step([{ action: { kind: 'dismiss', body: { findings, reason } } }]),
  );

/** Puts another text in place of words of the translation: an edit like any other. */
export const fixFinding: Handler<'findings.fix'> = (
  caller,
  { handle, segment: id, version, start, end, text },
) =>
  withProject(caller, handle, (session) => {
    const segment = session.project.segments.get(id);
    if (!segment || !session.project.rowOfSegment.has(id)) return refuse('no-such-segment');
    const same =
      segment.version.length === version.length && segment.version.every((one) => version.includes(one));
    if (!same || end < start || end > segment.content.text.length) return refuse('changed-meanwhile');
    const content = editContent(segment.content, [{ start, end, text }]);
    const edits = [{ segment: id, base: segment.version, content }];
    return session.step([{ action: { kind: 'edit', body: { edits } } }]);
  });

export const readCheckSettings: Handler<'checks.read'> = (caller, { handle }) =>
  withProject(caller, handle, ({ project: { settings } }) =>
    done({ checks: settings.checks, words: settings.words }),
  );

export const setChecks: Handler<'checks.set'> = (caller, { handle, checks, words }) =>
  withProject(caller, handle, (session) => {
    const body = { ...(checks && { checks }), ...(words && { words }) };
    return session.step([{ action: { kind: 'settings', body } }]);
  });

/** The project's checks and words as a file for the office's other projects. */
export const exportChecks: Handler<'checks.export'> = (caller, { handle }) =>
  withProject(caller, handle, ({ project: { title, settings } }) =>
    done({ name: `${titleAsName(title)}.checks.json`, bytes: writeCheckProfile(settings) }),
  );

/** Takes over the checks of an office's file, and its words beside those of the project. */
export const importChecks: Handler<'checks.import'> = (caller, { handle, file }) =>
  withProject(caller, handle, (session) => {
    const read = readCheckProfile(file.bytes);
    if ('wrong' in read) return refuse('checks-file-wrong', { file: file.name, detail: read.wrong });
    const body = { checks: read.checks, words: { add: read.words, remove: [] } };
    return session.step([{ action: { kind: 'settings', body } }]);
  });

export const exportFindings: Handler<'findings.export'> = async (caller, { handle, format, language }) => {
  const session = caller.state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const { project } = session;
  const found = checkDocument(rowTextsOf(project), project.languages, optionsOf(caller.state, session));
  const report = projectReport(project, found, language);
  const day = localDay(caller.state.now());
  const bytes = await writeReport(report, format, language, day);
  return done({ name: `${titleAsName(project.title)}.findings.${format}`, bytes });
};
