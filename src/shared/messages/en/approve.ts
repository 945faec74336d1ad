/** The supervisor's list: what changed, and what is approved. */
export const approve = {
  title: 'Approve',
  list: 'Rows to approve',
  show: 'Which rows to show',
  filters: {
    waiting: 'Waiting',
    approval: 'Changed since approval',
    import: 'Changed since import',
    same: 'As imported',
    approved: 'Approved',
  },
  groups: {
    approval: 'Changed since they were approved',
    import: 'Changed since they came in',
    same: 'As they came in',
    approved: 'Approved',
  },
  showRow: 'Show in Review',
  approveRow: 'Approve',
  approveShown: (n: number) => (n === 1 ? 'Approve the 1 row shown' : `Approve all ${n} rows shown`),
  approvedNow: (n: number) => (n === 1 ? '1 row approved.' : `${n} rows approved.`),
  answers: (n: number) => (n === 1 ? '1 answer' : `${n} answers`),
  otherText: (by: string) => `${by} wrote another text at the same time; choose one of them in Review.`,
  selected: (n: number) => `${n} rows selected`,
  approveSelected: (n: number) => (n === 1 ? 'Approve 1 row' : `Approve ${n} rows`),
  selectedObjections: (n: number) =>
    n === 1
      ? '1 of them has objections: answer those first, or approve that row by itself.'
      : `${n} of them have objections: answer those first, or approve these rows one by one.`,
  selectNone: 'Select nothing',
  selectHint: 'Shift with a click or an arrow key selects several rows.',
  chosen: 'Selected',
  undo: 'Undo',
  requestTitle: 'Request changes',
  requestWhat: (number: number) =>
    `Row ${number} goes back, with your reason beside it, until it is changed.`,
  reason: 'Reason',
  send: 'Send back',
  requested: (reason: string) => `Sent back: ${reason}`,
  sent: 'Sent back, with your reason.',
  editedBy: (names: string) => `Edited by ${names}`,
  voided: (given: { by: string; at: string }) =>
    `${given.by} approved an earlier version (${given.at}); it changed afterwards`,
  voidedCount: (n: number) =>
    n === 1
      ? '1 approval is void, because the row was changed afterwards.'
      : `${n} approvals are void, because their rows were changed afterwards.`,
  untranslated: (n: number) =>
    n === 1 ? '1 row has no translation yet.' : `${n} rows have no translation yet.`,
  row: (number: number) => `Row ${number}`,
  ownEdit: 'Your own edit',
  notSupervisor: 'Only a supervisor of the project approves. Here you see what waits for them.',
  nothing: {
    waiting: 'Nothing waits for approval.',
    approval: 'No approved row was changed.',
    import: 'Nothing changed since it came in.',
    same: 'No row is as it came in.',
    approved: 'Nothing is approved yet.',
  },
  allDone: 'Everything is approved.',
  ready: 'The translation can be exported as final.',
  waiverTitle: 'Approve your own edits?',
  waiverWhat:
    'Four eyes see more than two: normally nobody approves what they edited last. If you work alone, write down why. The reason is signed and stays with the project.',
  waiverReason: 'Why you approve your own edits',
  waiverHint: 'For example: I work alone on this translation.',
  waiverGo: 'Record the reason and approve',
  waiverHolds: (given: { reason: string; at: string }) =>
    `You may approve your own edits (${given.at}): ${given.reason}`,
  onlyMarks: '(only the formatting changed)',
  suggestion: 'suggestion',
  withoutObjections: (n: number) =>
    n === 1 ? 'Approve the 1 row without objections' : `Approve ${n} rows without objections`,
  found: ({ errors, warnings }: { errors: number; warnings: number }) => {
    if (errors === 0) return `Checks found warnings in ${warnings} of these rows.`;
    const also = warnings === 0 ? '' : `, and warnings in ${warnings} more`;
    return `Checks found errors in ${errors} of these rows${also}.`;
  },
  withoutErrors: (n: number) => `Approve the ${n} without errors`,
  sign: 'Sign off the document',
  signTitle: 'Sign off the document?',
  signWhat:
    'Your signature is put under every text of both languages and their pairing, as they stand now. Any later change voids it, visibly.',
  signRows: 'Rows',
  signHash: 'Hash of what is signed',
  signOpen: 'Still open',
  signOpenCounts: (given: { comments: number; suggestions: number }) =>
    `Comments: ${given.comments} · Suggestions: ${given.suggestions}`,
  signNotYet: ({ rows, count }: { rows: string; count: number }) =>
    count === 1 ? `Row ${rows} is not approved yet.` : `${count} rows are not approved yet: ${rows}.`,
  signed: 'The document is signed off.',
  alone: 'You are the only supervisor: if your key is lost, nobody can approve or invite any more.',
  waiverScope: 'For what',
  waiverRows: (n: number) => (n === 1 ? 'This row as it stands now' : `These ${n} rows as they stand now`),
  waiverProject: 'All of the project, from now on',
};
