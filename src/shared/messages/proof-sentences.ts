import type { Proof } from '../proof.ts';
import type { Messages } from './messages.ts';

/** What a proof says, a sentence each, in the order in which a reader asks. */
export function proofSentences(words: Messages['proof'], proof: Proof): string[] {
  const { people, switches, waivers, approvals, signOff } = proof;
  const when = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  const said = <T extends { by: string; at: string }>(one: T) => ({ ...one, at: when(one.at) });
  const holding = approvals.filter(({ why }) => why === null);
  const byApprover = [...Map.groupBy(holding, ({ by }) => by)];
  return [
    ...people.map((one) => (one.founder ? words.founder(said(one)) : words.member(said(one)))),
    ...people.flatMap(({ name, ended }) => (ended ? words.ended[ended.how]({ name, ...said(ended) }) : [])),
    proof.fourEyes ? words.fourEyes : words.noFourEyes,
    ...switches.map((one) => (one.on ? words.switchedOn(said(one)) : words.switchedOff(said(one)))),
    ...waivers.map((one) => words.waiver({ ...said(one), rows: one.rows && list(one.rows) })),
    words.approvals({ holding: holding.length, rows: proof.rows }),
    ...byApprover.map(([by, theirs]) => words.approvedBy({ by, rows: theirs.length })),
    ...approvals.flatMap(({ why, ...one }) => (why ? words.approvalVoid[why](said(one)) : [])),
    ...(signOff ? signOffSentences(words, signOff, when(signOff.at)) : [words.neverSigned]),
  ];
}

/** Whether the latest sign-off holds, and what voids it. */
export function signOffSentences(
  words: Messages['proof'],
  { by, rows, document, voiding }: NonNullable<Proof['signOff']>,
  at: string,
): string[] {
  const signed = words.signed({ by, at, rows, document: document.slice(0, 16) });
  if (!voiding) return [signed, words.signOffHolds];
  const { changed, gone, open, reordered, overtaken, replaced } = voiding;
  return [
    signed,
    words.signOffVoid,
    ...(overtaken ? [words.overtaken] : []),
    ...(replaced ? [words.replaced] : []),
    ...(changed.length > 0 ? [words.changedSince(list(changed), changed.length)] : []),
    ...(gone > 0 ? [words.goneSince(gone)] : []),
    ...(reordered ? [words.reordered] : []),
    ...(open.length > 0 ? [words.openSince(list(open), open.length)] : []),
  ];
}

const mostListed = 12;

function list(rows: readonly number[]): string {
  const shown = rows.slice(0, mostListed).join(', ');
  return rows.length > mostListed ? `${shown}, … (${rows.length})` : shown;
}
