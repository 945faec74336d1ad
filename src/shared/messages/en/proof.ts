interface Said {
  by: string;
  at: string;
}

/** What a project's log proves, told to somebody who was not there. */
export const proof = {
  title: 'What this proves',
  founder: (given: Said & { name: string; fingerprint: string }) =>
    `${given.name} (key ${given.fingerprint}) began the project on ${given.at}, and so was its first supervisor.`,
  member: (given: Said & { name: string; role: string; fingerprint: string }) =>
    `${given.name} (key ${given.fingerprint}) is or was a ${given.role}, taken in by ${given.by} on ${given.at}.`,
  ended: {
    revoked: (given: Said & { name: string; reason: string }) =>
      `${given.name} was taken out by ${given.by} on ${given.at}: ${given.reason}`,
    replaced: (given: Said & { name: string; reason: string }) =>
      `A key of ${given.name} was replaced by ${given.by} on ${given.at}: ${given.reason}`,
  },
  fourEyes: 'Four eyes: nobody approves what they wrote themselves.',
  noFourEyes: 'Four eyes are switched off: people may approve what they wrote themselves.',
  switchedOff: (given: Said & { reason: string }) =>
    `${given.by} switched four eyes off on ${given.at}: ${given.reason}`,
  switchedOn: (given: Said & { reason: string }) =>
    `${given.by} switched four eyes on again on ${given.at}: ${given.reason}`,
  waiver: (given: Said & { reason: string; rows: string | null }) =>
    `${given.by} may approve their own text in ${given.rows === null ? 'all rows' : `row ${given.rows || '(gone)'}`}, recorded on ${given.at}: ${given.reason}`,
  approvals: (given: { holding: number; rows: number }) =>
    `${given.holding} of ${given.rows} rows are approved as they stand now.`,
  approvedBy: (given: { by: string; rows: number }) =>
    `${given.by} approved ${given.rows === 1 ? '1 of them' : `${given.rows} of them`}.`,
  approvalVoid: {
    changed: (given: Said & { row: number }) =>
      `Row ${given.row}: the approval by ${given.by} on ${given.at} is void, because the row was changed afterwards.`,
    'own-edit': (given: Said & { row: number }) =>
      `Row ${given.row}: the approval by ${given.by} on ${given.at} does not count, because they wrote the text themselves.`,
    'sent-back': (given: Said & { row: number }) =>
      `Row ${given.row}: the approval by ${given.by} on ${given.at} does not count any more, because the row was given another state since.`,
  },
  neverSigned: 'The document was never signed off.',
  signed: (given: Said & { rows: number; document: string }) =>
    `${given.by} signed off the document of ${given.rows} rows on ${given.at} (hash ${given.document}…).`,
  signOffHolds: 'This sign-off holds: nothing was changed since.',
  signOffVoid: 'This sign-off does not hold any more.',
  overtaken: 'Somebody who had not seen the signature changed the document.',
  replaced: 'A new version of a document came in.',
  changedSince: (rows: string, count: number) => `Changed since: ${count === 1 ? 'row' : 'rows'} ${rows}.`,
  goneSince: (count: number) => (count === 1 ? '1 signed row is gone.' : `${count} signed rows are gone.`),
  reordered: 'The rows stand in another order.',
  openSince: (rows: string, count: number) =>
    `Not approved any more: ${count === 1 ? 'row' : 'rows'} ${rows}.`,
};
