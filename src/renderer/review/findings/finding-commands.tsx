import { useCommand } from '../../commands/use-command.ts';
import { usePlace, useWork } from '../use-work.ts';
import { useReadOnly } from '../use-read-only.ts';
import { fixFinding, goToFinding, stepFinding } from './finding-actions.ts';
import { useLiveCheck } from './use-findings.ts';

/** Does the commands about findings, and keeps the active row checked. */
export function FindingCommands() {
  const work = useWork();
  const readOnly = useReadOnly();
  const active = usePlace((place) => place.active);
  useLiveCheck(active ?? '');
  function step(by: 1 | -1) {
    const next = stepFinding(work, by);
    if (next) goToFinding(work, next);
  }
  function fix() {
    const open = work.findings
      .of(active ?? '')
      .filter(({ waived, fix: text }) => waived === null && text !== null);
    const current = open.find(({ id }) => id === work.place.state().finding) ?? open[0];
    if (current) void fixFinding(work, current);
  }
  useCommand('finding.next', () => step(1));
  useCommand('finding.previous', () => step(-1));
  useCommand('finding.fix', fix, !readOnly && active !== null);
  useCommand('findings.show', () => work.place.change({ drawer: true, panel: 'findings' }));
  useCommand('normalise', () => work.place.change({ dialog: 'normalise' }), !readOnly);
  return null;
}
