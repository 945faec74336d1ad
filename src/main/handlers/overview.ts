import { setImmediate } from 'node:timers/promises';
import type { Severity } from '../../core/check/finding.ts';
import { OverviewBuilder } from '../../core/overview/overview-builder.ts';
import { clockTime } from '../../core/review/clock.ts';
import type { OpenFindings } from '../../core/risk/risk-signal.ts';
import { byRisk, rowRisk, type RowRisk } from '../../core/risk/row-risk.ts';
import { rowsToReview } from '../../core/risk/rows-to-review.ts';
import type { Project } from '../../core/review/project.ts';
import type { FindingView } from '../../shared/finding-view.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { OverviewView, RiskView } from '../../shared/overview-view.ts';
import type { Handler } from '../session/backend-state.ts';
import type { ProjectSession } from '../session/project-session.ts';
import { textOfRow } from '../views/text-of-row.ts';
import { nameOf } from '../views/view-row.ts';
import { findingsOf } from './findings.ts';

/** Long work lets others have their turn after so many milliseconds. */
const turn = 25;

/** Does something for each thing, letting other calls of the window come between. */
async function inTurns<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  let since = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - since < turn) continue;
    await setImmediate();
    since = performance.now();
  }
}

export const readOverview: Handler<'overview.read'> = async ({ state }, { handle, offset }) => {
  const session = state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  return done(await tellOverview(session, offset));
};

const told = new WeakMap<Project, { count: number; offset: number; overview: OverviewView }>();

/** Tells a project's log again; what was told is kept until something is done. */
async function tellOverview({ file, project }: ProjectSession, offset: number): Promise<OverviewView> {
  const { count } = project;
  const before = told.get(project);
  if (before?.count === count && before.offset === offset) return before.overview;
  const changes = [...file.changes.values()];
  const times = changes.map(({ clock }) => clockTime(clock)).sort();
  const builder = new OverviewBuilder(offset, times[0] ?? '', times.at(-1) ?? '');
  await inTurns(changes, (change) => builder.add(change));
  const { people, ...rest } = builder.finish();
  const named = people.map((share) => ({ ...share, name: nameOf(project, share.person) }));
  const overview = { ...rest, people: named };
  told.set(project, { count, offset, overview });
  return overview;
}

/** How many findings are open, of each row with open ones. */
function openFindings(findings: readonly FindingView[]): Map<string, OpenFindings> {
  const open = new Map<string, Record<Severity, number>>();
  for (const { row, severity, waived } of findings) {
    if (waived) continue;
    const counts = open.get(row) ?? { error: 0, warning: 0, hint: 0 };
    counts[severity] += 1;
    open.set(row, counts);
  }
  return open;
}

export const readRisk: Handler<'risk.read'> = async ({ state }, { handle }) => {
  const session = state.projects.get(handle);
  if (!session) return refuse('no-such-project', { handle });
  const { project } = session;
  const open = openFindings(findingsOf(state, session).view.findings);
  const risks: RowRisk[] = [];
  await inTurns(rowsToReview(project), (row) => {
    if (project.rows.has(row)) risks.push(rowRisk(project, row, open.get(row)));
  });
  const numbers = new Map(project.rowOrder.map((row, index) => [row, index + 1]));
  const live = byRisk(risks).filter(({ row }) => numbers.has(row));
  return done(
    live.map((risk): RiskView => ({
      ...risk,
      number: numbers.get(risk.row)!,
      source: textOfRow(project, risk.row, 'source').slice(0, 300),
      target: textOfRow(project, risk.row, 'target').slice(0, 300),
    })),
  );
};
