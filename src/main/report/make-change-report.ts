import { redline } from '../../core/match/redline.ts';
import type { RowRecord } from '../../core/review/change.ts';
import { commentsByRow } from '../../core/review/comments.ts';
import type { EditConflict, Project } from '../../core/review/project.ts';
import { isChanged, omission } from '../../core/review/row-facts.ts';
import { suggestionsByRow } from '../../core/review/suggestions.ts';
import type { ChangeReport, ReportedChange } from '../../formats/report/change-report.ts';
import type { ChangeLog } from '../publish/make-bitext.ts';
import { makePublication } from '../publish/make-publication.ts';
import { contentOfRow, draftOfRow, textOfRow } from '../views/text-of-row.ts';
import { nameOf } from '../views/view-row.ts';
import { momentOf } from './moment-of.ts';

/** What the review changed in the documents that came in, row by row, by whom and why. */
export function makeChangeReport(
  project: Project,
  log: ChangeLog & { size: number },
  { now, app }: { now: Date; app: string },
): ChangeReport {
  const reasons = reasonsByRow(project, log);
  const undecided = Map.groupBy(project.conflicts, ({ segment }) => segment);
  const { source: sourceLanguage, target: targetLanguage } = project.languages;
  const changes = project.rowOrder.flatMap((id, index): ReportedChange[] => {
    const row = project.rows.get(id)!;
    const common = {
      number: index + 1,
      source: textOfRow(project, id, 'source'),
      why: reasons.get(id) ?? [],
    };
    const corrected = row.source.filter((one) => project.segments.get(one)!.editors.length > 0);
    const list: ReportedChange[] = corrected.map((one) => {
      const { imported, content } = project.segments.get(one)!;
      const edits = redline(imported?.text ?? '', content.text, sourceLanguage);
      return { ...common, ...whoAndWhen(project, [one], log), redline: edits, what: 'source' };
    });
    const text = contentOfRow(project, id).text;
    if (isChanged(project, id)) {
      const draft = draftOfRow(project, id);
      const what = draft === null ? 'new' : draft.text === text ? 'formatting' : 'translation';
      const edits = redline(draft?.text ?? '', text, targetLanguage);
      list.push({ ...common, ...whoAndWhen(project, row.target, log), redline: edits, what });
    }
    const left = omission(project, id);
    if (left?.reason) {
      const why = [`${nameOf(project, left.author)}: ${left.reason}`, ...common.why];
      const said = { by: [nameOf(project, left.author)], when: momentOf(left.clock), why };
      list.push({ ...common, ...said, redline: redline(text, text, targetLanguage), what: 'one-sided' });
    }
    return [...list, ...undecidedTexts(project, row, common, undecided)];
  });
  const { provenance } = makePublication(project, { changes: log.size, names: true, now, app });
  return {
    title: project.title,
    sourceLanguage,
    targetLanguage,
    rows: project.rowOrder.length,
    changes,
    provenance,
  };
}

function whoAndWhen(
  project: Project,
  segments: readonly string[],
  log: ChangeLog,
): { by: string[]; when: string } {
  const known = segments.map((id) => project.segments.get(id)!);
  const keys = known.flatMap(({ editors, past }) => [...editors, ...past.flatMap((one) => one.editors)]);
  const clocks = known.flatMap(({ version, editors }) =>
    editors.length === 0 ? [] : version.flatMap((id) => log.get(id)?.clock ?? []),
  );
  const last = clocks.sort().at(-1);
  return {
    by: [...new Set(keys.map((key) => nameOf(project, key)))].sort(),
    when: last ? momentOf(last) : '',
  };
}

/** The other texts that were written for a row at the same time, until somebody chooses. */
function undecidedTexts(
  project: Project,
  { source, target }: RowRecord,
  common: Pick<ReportedChange, 'number' | 'source' | 'why'>,
  undecided: ReadonlyMap<string, EditConflict[]>,
): ReportedChange[] {
  return [...source, ...target].flatMap((id) =>
    (undecided.get(id) ?? []).map(({ writers, clock, other }): ReportedChange => {
      const { side, content } = project.segments.get(id)!;
      return {
        ...common,
        by: writers.map((key) => nameOf(project, key)).sort(),
        when: momentOf(clock),
        redline: redline(content.text, other.text, project.languages[side]),
        what: 'undecided',
      };
    }),
  );
}

/** Whatever somebody gave as a reason on a row: requests, notes of suggestions, comments, corrections. */
function reasonsByRow(project: Project, log: ChangeLog): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  const add = (row: string, author: string, text: string) => {
    const list = reasons.get(row) ?? [];
    list.push(`${nameOf(project, author)}: ${text}`);
    reasons.set(row, list);
  };
  for (const [row, requests] of project.requests)
    for (const { author, reason } of requests) add(row, author, reason);
  for (const [row, suggestions] of suggestionsByRow(project)) {
    for (const { id, author, note } of suggestions) {
      if (note !== null && (project.acceptances.get(id)?.length ?? 0) > 0) add(row, author, note);
    }
  }
  for (const [row, comments] of commentsByRow(project)) {
    for (const { author, text, withdrawn } of comments) if (!withdrawn) add(row, author, text);
  }
  for (const row of project.rowOrder) {
    for (const segment of project.rows.get(row)!.source) {
      for (const version of project.segments.get(segment)!.version) {
        const change = log.get(version);
        if (change?.kind === 'correct' && change.body.reason) add(row, change.author, change.body.reason);
      }
    }
  }
  return reasons;
}
