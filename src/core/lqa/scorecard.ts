import { errorOf, isDeclined, isResolved } from '../review/comments.ts';
import { rowOfComment } from '../review/comment-place.ts';
import { personOf } from '../review/people.ts';
import type { Project } from '../review/project.ts';
import { isUntranslated } from '../review/row-facts.ts';
import { countWords } from './count-words.ts';
import { type MqmCategory, penaltyOf, severities, type Severity } from './mqm.ts';

/** Errors of one category, or in the text of one person. */
export interface ScoreLine {
  /** A category; or a key, and null for the draft that came in. */
  of: string | null;
  counts: Record<Severity, number>;
  penalty: number;
}

export interface CountedError {
  thread: string;
  row: string | null;
  category: MqmCategory;
  severity: Severity;
  /** Persons who had written the text; none where it was as the draft came in. */
  writers: string[];
  quote: string | null;
  text: string;
  resolved: boolean;
}

export interface Scorecard {
  /** Words of the source in rows that have a translation. */
  words: number;
  errors: CountedError[];
  /** Recorded, and declined since: they count nothing. */
  declined: number;
  counts: Record<Severity, number>;
  penalty: number;
  /** Penalty points per 1,000 words; null where there is no word. */
  perThousand: number | null;
  /** Most points per 1,000 words that pass; null where the project sets none. */
  passMark: number | null;
  passed: boolean | null;
  /** The gravest first. */
  categories: ScoreLine[];
  /** An error in the text of several people stands in the line of each. */
  people: ScoreLine[];
}

/** The quality assessment of a project as it stands: every recorded error that was not declined, weighed. */
export function scorecard(project: Project): Scorecard {
  const errors: CountedError[] = [];
  let declined = 0;
  for (const first of project.comments.values()) {
    const found = first.thread === first.id ? errorOf(project, first.id) : null;
    if (!found) continue;
    if (isDeclined(project, first.id)) {
      declined += 1;
      continue;
    }
    const writers = [...new Set(found.writers.map((key) => personOf(project, key)))];
    errors.push({
      thread: first.id,
      row: rowOfComment(project, first),
      ...found.error,
      writers,
      quote: first.anchor?.text.slice(first.anchor.start, first.anchor.end) ?? null,
      text: first.text,
      resolved: isResolved(project, first.id),
    });
  }
  const words = countWords(translatedSources(project));
  const penalty = errors.reduce((sum, { severity }) => sum + penaltyOf[severity], 0);
  const perThousand = words === 0 ? null : (penalty * 1000) / words;
  const passMark = project.settings.lqa?.passMark ?? null;
  return {
    words,
    errors,
    declined,
    counts: countSeverities(errors),
    penalty,
    perThousand,
    passMark,
    passed: passMark === null || perThousand === null ? null : perThousand <= passMark,
    categories: lines(errors, ({ category }) => [category]),
    people: lines(errors, ({ writers }) => (writers.length > 0 ? writers : [null])),
  };
}

function* translatedSources(project: Project): Iterable<string> {
  for (const [id, { source }] of project.rows) {
    if (isUntranslated(project, id)) continue;
    for (const segment of source) yield project.segments.get(segment)!.content.text;
  }
}

function countSeverities(errors: readonly CountedError[]): Record<Severity, number> {
  const counts = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const { severity } of errors) counts[severity] += 1;
  return counts;
}

function lines(
  errors: readonly CountedError[],
  belongsTo: (error: CountedError) => (string | null)[],
): ScoreLine[] {
  const byName = new Map<string | null, CountedError[]>();
  for (const error of errors) {
    for (const name of belongsTo(error)) byName.set(name, [...(byName.get(name) ?? []), error]);
  }
  return [...byName]
    .map(([of, theirs]) => {
      const counts = countSeverities(theirs);
      return { of, counts, penalty: severities.reduce((sum, one) => sum + counts[one] * penaltyOf[one], 0) };
    })
    .sort((a, b) => b.penalty - a.penalty || ((a.of ?? '') < (b.of ?? '') ? -1 : 1));
}
