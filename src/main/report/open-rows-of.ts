import type { Project } from '../../core/review/project.ts';
import { openRequest, rowState, voidedApproval } from '../../core/review/row-facts.ts';
import { rowsToApprove, undecidedRows } from '../../core/review/sign-off.ts';
import type { Bilingual } from '../../formats/provenance-lines.ts';
import type { OpenRows } from '../../formats/report/certificate.ts';
import { rowRanges } from '../../shared/row-ranges.ts';

/** Why a row is not approved, what matters most first. */
const reasons = {
  undecided: { en: 'Two texts to choose from', km: 'មានអត្ថបទពីរត្រូវជ្រើសរើស' },
  requested: { en: 'Changes requested', km: 'ស្នើឱ្យកែ' },
  voided: { en: 'Approved once, changed since', km: 'ធ្លាប់អនុម័ត ហើយត្រូវបានកែក្រោយមក' },
  initial: { en: 'Without a translation', km: 'គ្មានការបកប្រែ' },
  translated: { en: 'Translated, not reviewed', km: 'បកប្រែរួច មិនទាន់ពិនិត្យ' },
  reviewed: { en: 'Reviewed, not approved', km: 'ពិនិត្យរួច មិនទាន់អនុម័ត' },
} satisfies Record<string, Bilingual>;

/** The rows that are not approved, each once, by what keeps it open. */
export function openRowsOf(project: Project): OpenRows[] {
  const numbers = new Map(project.rowOrder.map((id, index) => [id, index + 1]));
  const undecided = undecidedRows(project);
  const why = (row: string): keyof typeof reasons => {
    if (undecided.has(row)) return 'undecided';
    if (openRequest(project, row)) return 'requested';
    if (voidedApproval(project, row)) return 'voided';
    const state = rowState(project, row);
    return state === 'initial' || state === 'translated' ? state : 'reviewed';
  };
  const found = Map.groupBy(rowsToApprove(project), why);
  return (Object.keys(reasons) as (keyof typeof reasons)[]).flatMap((reason) => {
    const rows = (found.get(reason) ?? []).map((row) => numbers.get(row)!);
    return rows.length === 0 ? [] : [{ why: reasons[reason], rows: rowRanges(rows), count: rows.length }];
  });
}
