import type { Figure } from '../text/figure.ts';
import type { FigureDifference } from './compare-figures.ts';
import type { Remark } from './finding.ts';

const digits = (figure: Figure) => figure.text.trim();
const range = ({ start, end, text }: Figure) => ({
  start,
  end: Math.min(end, start + text.trimEnd().length),
});

/** What a remark about a sign stands on: each figure with the sign that it has. */
export function signedRanges({ source, target }: FigureDifference): Pick<Remark, 'source' | 'target'> {
  return {
    ...(source && { source: source.signed ?? range(source) }),
    ...(target && { target: target.signed ?? range(target) }),
  };
}

/** Whether a difference is about dates, parts of laws, or plain numbers. */
export function differenceRole({ source, target }: FigureDifference): 'date' | 'reference' | 'number' {
  const roles = [source?.role, target?.role];
  if (roles.some((role) => role === 'day' || role === 'month' || role === 'year')) return 'date';
  return roles.includes('reference') ? 'reference' : 'number';
}

/** The sentence, ranges and fix of a figure that is missing, added or changed. */
export function valueRemark({ kind, source, target }: FigureDifference): Remark {
  const code =
    kind === 'changed'
      ? 'figureChanged'
      : kind === 'added'
        ? 'figureAdded'
        : kind === 'separators'
          ? 'separators'
          : 'figureMissing';
  const fix =
    kind === 'separators' && target?.conventional !== undefined
      ? { start: target.start, end: target.start + target.conventional.length, text: target.conventional }
      : undefined;
  return {
    code,
    with: {
      source: source ? digits(source) : '',
      target: target ? digits(target) : '',
      ...(fix && { fix: fix.text }),
    },
    ...(source && { source: range(source) }),
    ...(target && { target: range(target) }),
    ...(fix && { fix }),
  };
}
