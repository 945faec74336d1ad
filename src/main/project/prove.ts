import { clockTime } from '../../core/review/clock.ts';
import { memberName } from '../../core/review/people.ts';
import type { Assertion } from '../../core/review/row-statements.ts';
import type { Mention } from '../../core/review/mention.ts';
import type { Project } from '../../core/review/project.ts';
import { contentHash } from '../../core/review/content-hash.ts';
import { mayApproveText, rowState } from '../../core/review/row-facts.ts';
import { latestSignOff } from '../../core/review/sign-off.ts';
import type { Proof, ProvenApproval } from '../../shared/proof.ts';
import { fingerprint } from '../people/fingerprint.ts';

/** What a checked log proves, for somebody who was not there. */
export function prove(project: Project): Proof {
  const name = (key: string) => memberName(project, key) ?? fingerprint(key);
  const said = ({ author, clock }: Pick<Mention, 'author' | 'clock'>) => ({
    by: name(author),
    at: clockTime(clock),
  });
  const founder = [...project.people.values()][0];
  const number = new Map(project.rowOrder.map((row, index) => [row, index + 1]));
  const numbers = (rows: readonly string[]) => rows.map((row) => number.get(row)!);
  return {
    founded: founder ? said(founder.since) : null,
    people: [...project.people.values()].map(({ key, name, role, since, ended }) => ({
      name,
      role,
      fingerprint: fingerprint(key),
      ...said(since),
      founder: key === founder?.key,
      ended: ended && { ...said(ended), how: ended.how, reason: ended.reason },
    })),
    fourEyes: project.fourEyes,
    switches: project.fourEyesSwitches.map(({ on, reason, ...mention }) => ({
      on,
      reason,
      ...said(mention),
    })),
    waivers: project.waivers.map(({ reason, rows, ...waiver }) => ({
      reason,
      rows: rows && numbers([...rows.keys()].filter((row) => number.has(row))),
      ...said(waiver),
    })),
    rows: project.rowOrder.length,
    approvals: project.rowOrder.flatMap((row): ProvenApproval[] => {
      const last = project.assertions.get(row)?.findLast(({ state }) => state === 'final');
      return last ? [{ row: number.get(row)!, ...said(last), why: whyNot(project, row, last) }] : [];
    }),
    signOff: provenSignOff(project),
  };
}

/** The latest sign-off and whether it holds; null where the document was never signed off. */
export function provenSignOff(project: Project): Proof['signOff'] {
  const latest = latestSignOff(project);
  if (!latest) return null;
  const number = new Map(project.rowOrder.map((row, index) => [row, index + 1]));
  const numbers = (rows: readonly string[]) => rows.map((row) => number.get(row)!);
  const { author, clock, rows, document } = latest.signOff;
  return {
    by: memberName(project, author) ?? fingerprint(author),
    at: clockTime(clock),
    rows,
    document,
    voiding: latest.voiding && {
      ...latest.voiding,
      changed: numbers(latest.voiding.changed),
      open: numbers(latest.voiding.open),
    },
  };
}

/** Why a row's latest approval does not hold; null where it does. */
function whyNot(project: Project, row: string, approval: Assertion): ProvenApproval['why'] {
  const content = contentHash(project, row);
  if (approval.content !== content) return 'changed';
  if (!mayApproveText(project, row, approval.author, content)) return 'own-edit';
  return rowState(project, row, content) === 'final' ? null : 'sent-back';
}
