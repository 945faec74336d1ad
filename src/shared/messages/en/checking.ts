import type { RefusalReason } from '../../../core/review/refusal.ts';
import { type Named, named } from '../named.ts';

const refusalReasons = {
  'not-a-member': 'they were not a member',
  'not-allowed': 'their role did not allow it',
  'own-edit': 'it was their own edit',
  'not-first': 'a project begins only once',
  'already-imported': 'the documents were there already',
  'no-such-row': 'the row was gone',
  'no-such-segment': 'the text was gone',
  'no-such-thread': 'the comment was gone',
  'no-such-change': 'the change meant was gone',
  'content-changed': 'the row had changed meanwhile',
  'not-empty': 'the row had a translation already',
  'not-translated': 'the row had no translation',
  'two-sided': 'both sides of the row had text',
  'pairing-changed': 'the rows had been paired anew',
  'segments-differ': 'the texts were other ones',
  'bad-offset': 'the place was outside the text',
  'same-id': 'the name was taken',
  answered: 'it had been answered',
  'last-supervisor': 'a project keeps one supervisor',
  'no-longer-a-member': 'they had been taken out of the project',
  'key-replaced': 'another key had taken the place of theirs',
  'no-such-member': 'the person meant was no member',
  'key-known': 'the key was somebody’s already',
  'not-all-approved': 'not every row was approved',
  'not-this-document': 'the document said something else',
  'not-this-version': 'another version of the document had come in meanwhile',
  'bad-range': 'the range was outside the text',
  locked: 'the row was approved, and so locked',
  'no-such-suggestion': 'the suggestion was gone',
} satisfies Record<RefusalReason, string>;

function why(given: Named): string {
  return (refusalReasons as Record<string, string>)[String(given['reason'])] ?? 'they had no right to it';
}

const doings: Record<string, string> = {
  member: 'it makes somebody a member, or gives them a role',
  revoke: 'it removes a member',
  'replace-key': 'it gives a member another key',
  state: 'it gives rows a state',
  sign: 'it signs off the document',
  waive: 'it waives four eyes',
  settings: 'it sets a switch of the project',
};

function doing(given: Named): string {
  return doings[String(given['kind'])] ?? 'it changes the project';
}

/** What the check of a project file found, for the window and the command line. */
export const checking = {
  holds: 'Everything in this file holds.',
  holdsNot: 'Something in this file does not hold.',
  changes: (n: number) => (n === 1 ? '1 change was checked.' : `${n} changes were checked.`),
  checks: {
    file: 'The file is whole',
    schema: 'Its tables are the ones that Bokprae makes',
    documents: 'The documents are as they came in',
    changes: 'Every change reads as it was written',
    signatures: 'Every change is signed by its author',
    order: 'No change is missing in between',
    members: 'Everybody did what they had a right to',
    'sign-off': 'Every sign-off is of what its author had before them',
    evidence: 'It goes on from an older project, whose log is kept in it and holds',
    tables: 'The tables say what the changes say',
    tail: 'The latest changes are those last seen here',
  },
  leftOut: (n: number) =>
    n === 1
      ? '1 was left out when this copy was handed over'
      : `${n} were left out when this copy was handed over`,
  failed: {
    file: 'The file is not as it should be',
    schema: 'Its tables are not the ones that Bokprae makes',
    documents: 'A document is not as it came in',
    changes: 'A change does not read as it was written',
    signatures: 'A change is not signed by its author',
    order: 'The order of the changes is broken',
    members: 'Somebody did what they had no right to',
    'sign-off': 'A sign-off is of something else',
    evidence: 'The older log that it goes on from does not hold',
    tables: 'The tables do not say what the changes say',
    tail: 'The latest changes are not those last seen here',
  },
  faults: {
    'cut-short': (given) => `it has ${given['size']} of ${given['expected']} bytes`,
    newer: (given) =>
      given['version'] === undefined
        ? `${changeOf(given)} is of a kind that this version does not know: ${given['detail']}`
        : `it is of version ${given['version']}, and this Bokprae knows ${given['known']}`,
    damaged: (given) => `the database says: ${named(given, 'detail', 'damaged')}`,
    'no-database': () => 'it is no database',
    'another-application': () => 'it belongs to another program',
    'another-encoding': () => 'its text is in another encoding',
    'write-ahead-log': () => 'it is in write-ahead mode, which project files never are',
    'no-version': () => 'it does not say its version',
    unreadable: (given) => `it cannot be read (${named(given, 'code', 'unknown')})`,
    missing: (given) => `${thing(given)} is missing`,
    extra: (given) => `${thing(given)} does not belong there`,
    altered: (given) =>
      given['table'] === undefined
        ? `${thing(given)} was altered`
        : `table ${given['table']}, row ${given['key']}: ${named(given, 'column', 'a column')} was altered`,
    'number-missing': (given) => `change number ${named(given, 'detail', '?')} is missing`,
    'not-canonical': (given) => `${changeOf(given)} is not written as Bokprae writes`,
    'wrong-id': (given) => `the bytes of ${changeOf(given)} were altered: its id does not fit them`,
    malformed: (given) => `${changeOf(given)} makes no sense: ${named(given, 'detail', 'malformed')}`,
    'other-project': (given) => `${changeOf(given)} belongs to another project`,
    signature: (given) => `the signature of ${changeOf(given)} is not its author’s`,
    'no-beginning': () => 'the first change does not begin a project',
    'second-beginning': (given) => `${changeOf(given)} begins the project a second time`,
    'no-parents': (given) => `${changeOf(given)} does not say what it follows`,
    'parent-missing': (given) =>
      `${changeOf(given)} follows ${short(given['detail'])}, which is not in the file`,
    'before-its-parent': (given) => `${changeOf(given)} claims to be older than what it follows`,
    'from-the-future': (given) =>
      `${changeOf(given)} claims a time that has not come: ${named(given, 'detail', '')}`,
    'without-right': (given) => `${changeOf(given)}: ${doing(given)}, but ${why(given)}; it does nothing`,
    'signed-something-else': (given) =>
      `${changeOf(given)} signs something that this project never said; it counts for nothing`,
    'evidence-missing': () => 'it is not in the file, or cannot be read',
    'evidence-broken': () => 'its changes do not read, or are not signed, as they should',
    'evidence-other': () => 'it is another one than the one named when the project began',
    'evidence-texts': () => 'the project did not begin with the texts that it ends with',
    'missing-row': (given) => `table ${given['table']} lacks ${named(given, 'key', 'a row')}`,
    'extra-row': (given) => `table ${given['table']} has ${named(given, 'key', 'a row')} too many`,
    'change-missing': (given) => `change ${short(given['change'])} was here once and is gone`,
  } as Record<string, (given: Named) => string>,
  refusals: (n: number) =>
    n === 1 ? '1 change was recorded and does nothing:' : `${n} changes were recorded and do nothing:`,
  refusal: (given: { by: string; reason: string }) => `${given.by}: ${given.reason}`,
  refusalReasons,
  unprovableTitle: 'What no check can prove',
  unprovable: {
    tail: 'That no later changes were left out, as long as nobody else has seen them.',
    time: 'That the clocks were right: each change carries the time of its author’s computer.',
    name: 'Whose hand is behind a key: compare fingerprints with the person.',
  },
};

function changeOf(given: Named): string {
  return `change ${named(given, 'seq', '?')} (${short(given['change'])}) by ${named(given, 'by', 'somebody unknown')}`;
}

function short(hash: string | number | undefined): string {
  return String(hash ?? '?').slice(0, 12);
}

function thing(given: Named): string {
  return given['document'] === undefined
    ? `${named(given, 'type', 'object')} ${named(given, 'name', '?')}`
    : `“${given['document']}”`;
}
