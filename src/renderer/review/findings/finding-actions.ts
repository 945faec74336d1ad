import type { FindingView } from '../../../shared/finding-view.ts';
import { ask } from '../../store/ask.ts';
import type { Work } from '../work.ts';

/** Puts what a finding proposes in place of its words; what was being written in the row is written first. */
export async function fixFinding(work: Work, { row, fix }: FindingView): Promise<void> {
  if (!fix) return;
  if (work.edits.get(row)) await work.edits.write(row);
  const segment = work.rows.segment(row, fix.segment);
  if (!segment) return;
  const { start, end, text } = fix;
  const asked = { segment: fix.segment, version: segment.version, start, end, text };
  await ask('findings.fix', { handle: work.handle, ...asked });
}

/** Says why a finding is none; null, that it is one again. */
export async function dismissFinding(
  work: Work,
  { row, check, code, words }: FindingView,
  reason: string | null,
): Promise<boolean> {
  const content = work.rows.get(row)?.content;
  if (content === undefined) return false;
  const findings = [{ row, content, check, code, ...words }];
  return (await ask('findings.dismiss', { handle: work.handle, findings, reason })) !== null;
}

export function addWord(work: Work, word: string) {
  return ask('checks.set', { handle: work.handle, words: { add: [word], remove: [] } });
}

/** The next open finding after the active row's current one, forwards or backwards, once around. */
export function stepFinding(work: Work, step: 1 | -1): FindingView | null {
  const open = work.findings.state().findings.filter(({ waived }) => waived === null);
  if (open.length === 0) return null;
  const { active, finding } = work.place.state();
  const current = open.findIndex(({ id }) => id === finding);
  if (current >= 0 && open[current]!.row === active)
    return open[(current + step + open.length) % open.length]!;
  const place = work.rows.order.indexOf(active ?? '');
  const at = (one: FindingView) => work.rows.order.indexOf(one.row);
  const next = step === 1 ? open.find((one) => at(one) >= place) : open.findLast((one) => at(one) <= place);
  return next ?? (step === 1 ? open[0]! : open.at(-1)!);
}

/** Goes to a finding's row, and marks it in the panel. */
export function goToFinding(work: Work, finding: FindingView): void {
  work.go(finding.row, { on: 'row' });
  work.place.change({ finding: finding.id, panel: 'row' });
}
