import { redline } from '../../core/match/redline.ts';
import { clockTime } from '../../core/review/clock.ts';
import { commentsByRow } from '../../core/review/comments.ts';
import type { Project } from '../../core/review/project.ts';
import { isChanged } from '../../core/review/row-facts.ts';
import { suggestionsByRow } from '../../core/review/suggestions.ts';
import type { ChangeReport, ReportedChange } from '../../formats/report/change-report.ts';
import type { ChangeLog } from '../publish/make-bitext.ts';
import { makePublication } from '../publish/make-publication.ts';
import { contentOfRow, draftOfRow, textOfRow } from '../views/text-of-row.ts';
import { nameOf } from '../views/view-row.ts';

/** What the review changed in the documents that came in, row by row, by whom and why. */
export function makeChangeReport(
  project: Project,
  log: ChangeLog & { size: number },
  { now, app }: { now: Date; app: string },
): ChangeReport {
  const reasons = reasonsByRow(project, log);
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
    if (!isChanged(project, id)) return list;
    const draft = draftOfRow(project, id);
    const edits = redline(draft?.text ?? '', contentOfRow(project, id).text, targetLanguage);
    const what = draft === null ? 'new' : 'translation';
    return [...list, { ...common, ...whoAndWhen(project, row.target, log), redline: edits, what }];
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
): { by: string[]; day: string } {
  const known = segments.map((id) => project.segments.get(id)!);
  const keys = known.flatMap(({ editors, past }) => [...editors, ...past.flatMap((one) => one.editors)]);
  const days = known.flatMap(({ version, editors }) =>
    editors.length === 0
      ? []
      : version.flatMap((id) => log.get(id)?.clock ?? []).map((clock) => clockTime(clock).slice(0, 10)),
  );
  return { by: [...new Set(keys.map((key) => nameOf(project, key)))].sort(), day: days.sort().at(-1) ?? '' };
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
