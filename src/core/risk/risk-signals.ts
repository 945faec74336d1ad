import { penaltyOf } from '../lqa/mqm.ts';
import { redline } from '../match/redline.ts';
import type { Side } from '../review/change.ts';
import type { Project } from '../review/project.ts';
import { voidedApproval } from '../review/row-facts.ts';
import { readNumbers } from '../text/numerals.ts';
import type { RichText } from '../text/rich-text.ts';
import { countObligations } from './obligations.ts';
import type { RiskSignal } from './risk-signal.ts';
import { openThreadsOf } from './open-threads-of.ts';

/** A pair below this is not to be trusted unseen. */
const sureFrom = 0.8;
/** A draft of which more than this share was changed was rewritten. */
const heavyFrom = 0.35;

/** Every signal there is; what else is risky is added here. */
export const riskSignals: readonly RiskSignal[] = [
  {
    name: 'numbers',
    weigh(project, row) {
      const value = Math.max(...bySide(project, row, numbersIn));
      return value === 0 ? null : { value, weight: 0.5 + 0.25 * Math.min(value, 6) };
    },
  },
  {
    name: 'obligation',
    weigh(project, row) {
      const value = Math.max(...bySide(project, row, obligationsIn));
      return value === 0 ? null : { value, weight: 1 + 0.25 * Math.min(value, 4) };
    },
  },
  {
    name: 'confidence',
    weigh(project, row) {
      const { confidence, source, target } = project.rows.get(row)!;
      if (confidence >= sureFrom || source.length === 0 || target.length === 0) return null;
      return { value: Math.round(confidence * 100), weight: 4 * (1 - confidence) };
    },
  },
  {
    name: 'edits',
    weigh(project, row) {
      const shares = project.rows.get(row)!.target.map((id) => {
        const { content, imported } = project.segments.get(id)!;
        return imported === null ? 0 : changedShare(imported, content);
      });
      const value = Math.max(0, ...shares);
      return value < heavyFrom ? null : { value: Math.round(value * 100), weight: 2 * value };
    },
  },
  {
    name: 'errors',
    weigh(project, row) {
      const errors = openThreadsOf(project, row).filter(({ severity }) => severity !== null);
      const points = errors.reduce((sum, { severity }) => sum + penaltyOf[severity!], 0);
      return errors.length === 0 ? null : { value: errors.length, weight: 1 + Math.min(points, 25) / 5 };
    },
  },
  {
    name: 'comments',
    weigh(project, row) {
      const value = openThreadsOf(project, row).filter(({ severity }) => severity === null).length;
      return value === 0 ? null : { value, weight: Math.min(1.5, 0.75 + 0.25 * value) };
    },
  },
  {
    name: 'conflict',
    weigh(project, row) {
      const value = project.conflicts.filter(
        ({ segment }) => project.rowOfSegment.get(segment) === row,
      ).length;
      return value === 0 ? null : { value, weight: 5 };
    },
  },
  {
    name: 'voided',
    weigh: (project, row) =>
      project.assertions.has(row) && voidedApproval(project, row) ? { value: 1, weight: 2 } : null,
  },
  {
    name: 'findings',
    weigh(_project, _row, { error, warning }) {
      const value = error + warning;
      return value === 0 ? null : { value, weight: 2 * Math.min(error, 3) + 0.5 * Math.min(warning, 4) };
    },
  },
];

type Count = (content: RichText, language: string) => number;

function bySide(project: Project, row: string, count: Count): number[] {
  const record = project.rows.get(row)!;
  const sum = (side: Side) =>
    record[side].reduce(
      (all, id) => all + count(project.segments.get(id)!.content, project.languages[side]),
      0,
    );
  return [sum('source'), sum('target')];
}

/** Texts are never changed in place: what was counted in one is kept beside it. */
function kept(count: (text: string, language: string) => number): Count {
  const known = new WeakMap<RichText, number>();
  return (content, language) => {
    let value = known.get(content);
    if (value === undefined) known.set(content, (value = count(content.text, language)));
    return value;
  };
}

const numbersIn = kept((text, language) => readNumbers(text, language).length);
const obligationsIn = kept(countObligations);
const shares = new WeakMap<RichText, number>();

function changedShare(draft: RichText, content: RichText): number {
  if (draft.text === content.text) return 0;
  let share = shares.get(content);
  if (share === undefined) {
    const edits = redline(draft.text, content.text, '');
    const length = (op: string) =>
      edits.reduce((sum, edit) => sum + (edit.op === op ? edit.text.length : 0), 0);
    const changed = Math.max(length('insert'), length('delete'));
    shares.set(content, (share = changed / Math.max(1, changed + length('equal'))));
  }
  return share;
}
