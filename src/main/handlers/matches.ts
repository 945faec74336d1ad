import { redline } from '../../core/match/redline.ts';
import { clockTime } from '../../core/review/clock.ts';
import { holdingAssertion } from '../../core/review/row-facts.ts';
import type { MatchView } from '../../shared/memory-view.ts';
import { done, refuse } from '../../shared/problem.ts';
import { best } from '../memory/worker/find-matches.ts';
import type { Caller, Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { contextOfRow, memorySidesOf, rowsOfSameSource } from '../views/matched-row.ts';
import { contentOfRow, textOfRow } from '../views/text-of-row.ts';
import { nameOf } from '../views/view-row.ts';

const threshold = 70;
const count = 5;

export const findMatches: Handler<'matches.find'> = async (caller, { handle, row, unapproved }) => {
  const session = caller.state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const { project } = session;
  const sides = memorySidesOf(project);
  const text = textOfRow(project, row, 'source');
  if (!sides || text.trim() === '') return done([]);
  const repeated = repeatedRows(session, row, unapproved);
  const query = {
    text,
    side: sides.source,
    context: contextOfRow(project, row),
    self: { project: project.id, row },
  };
  const asked = { memories: memoriesOf(caller, session), queries: [query], threshold, count, unapproved };
  const found = await caller.state.memories.ask('match', asked).outcome;
  return found.ok ? done(best([...repeated, ...found.value[0]!], count)) : found;
};

export function memoriesOf({ state }: Caller, { project }: ProjectSession) {
  return state.home.attachments.read(project.id, 'memory');
}

/** What rows of the same source say, approved ones first; a translation that nobody approved where it is asked for. */
function repeatedRows({ project }: ProjectSession, row: string, unapproved: boolean): MatchView[] {
  const source = textOfRow(project, row, 'source');
  const matches = rowsOfSameSource(project, row).flatMap((other): MatchView[] => {
    const target = contentOfRow(project, other);
    const assertion = holdingAssertion(project, other);
    const approved = assertion?.state === 'final';
    if (target.text.trim() === '' || (!approved && !unapproved)) return [];
    const text = textOfRow(project, other, 'source');
    return [
      {
        score: approved ? 100 : 95,
        source: text,
        target,
        adapted: null,
        redline: redline(text, source, project.languages.source),
        origin: project.documents.source?.name ?? project.title,
        approved,
        made: assertion ? clockTime(assertion.clock) : null,
        maker: assertion ? nameOf(project, assertion.author) : null,
        memory: null,
        row: project.rowOrder.indexOf(other) + 1,
      },
    ];
  });
  return matches.toSorted((a, b) => Number(b.approved) - Number(a.approved));
}

export const findConcordance: Handler<'concordance.find'> = (caller, { handle, ...query }) => {
  const session = caller.state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const paths = memoriesOf(caller, session).map(({ path }) => path);
  return caller.state.memories.ask('concordance', { ...query, paths }).outcome;
};
