import type { Check, CheckContext } from './check.ts';
import { CheckedRow, type CheckedLanguages, longestChecked, type RowText } from './checked-row.ts';
import { checks } from './checks.ts';
import { foldHabits } from './fold-habits.ts';
import type { CheckName, Finding, Remark, Severity } from './finding.ts';

/** What a project or an office decided about single checks; a check that is not named stands as it is. */
export type CheckProfile = Partial<Record<CheckName, Severity | 'off'>>;

export interface CheckOptions extends CheckContext {
  profile?: CheckProfile;
}

function toFinding(check: Check, remark: Remark, row: number, profile: CheckProfile): Finding {
  const set = profile[check.name];
  const severity = set !== undefined && set !== 'off' ? set : (remark.severity ?? check.severity);
  return { ...remark, check: check.name, severity, row };
}

const isOn = (profile: CheckProfile) => (check: Check) => profile[check.name] !== 'off';

/** What the checks of single rows find in one row; `row` is its number for the findings. */
export function checkRow(
  text: RowText,
  row: number,
  languages: CheckedLanguages,
  options: CheckOptions,
): Finding[] {
  return findInRow(new CheckedRow(text, languages), row, options);
}

export function findInRow(checked: CheckedRow, row: number, options: CheckOptions): Finding[] {
  const profile = options.profile ?? {};
  if (Math.max(checked.source.length, checked.target.length) > longestChecked) return [];
  return checks
    .filter(isOn(profile))
    .flatMap((check) =>
      (check.checkRow?.(checked, options) ?? []).map((remark) => toFinding(check, remark, row, profile)),
    );
}

/** What one check finds that looks at all rows; nothing where it is off. */
export function findInDocumentBy(
  check: Check,
  rows: readonly CheckedRow[],
  options: CheckOptions,
): Finding[] {
  const profile = options.profile ?? {};
  if (!isOn(profile)(check)) return [];
  return (check.checkDocument?.(rows, options) ?? []).map(({ row, ...remark }) =>
    toFinding(check, remark, row, profile),
  );
}

/** What the checks that look at all rows find. */
export function findInDocument(rows: readonly CheckedRow[], options: CheckOptions): Finding[] {
  return checks.flatMap((check) => findInDocumentBy(check, rows, options));
}

/** What the checks find in a document, by row and then by place in the translation; habits are told once. */
export function checkDocument(
  texts: readonly RowText[],
  languages: CheckedLanguages,
  options: CheckOptions,
): Finding[] {
  const rows = texts.map((text) => new CheckedRow(text, languages));
  const findings = [
    ...rows.flatMap((row, at) => findInRow(row, at, options)),
    ...findInDocument(rows, options),
  ];
  return foldHabits(sortFindings(findings), rows.length);
}

export function sortFindings(findings: Finding[]): Finding[] {
  const place = ({ target }: Finding) => target?.start ?? -1;
  return findings.sort((a, b) => a.row - b.row || place(a) - place(b));
}
