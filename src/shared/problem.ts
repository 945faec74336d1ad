/**
 * Why something was refused or could not be done: a code for the sentence in `messages`, and what it
 * names. Every sentence says what, where, and what to do.
 */
export interface Problem {
  code: ProblemCode;
  /** What the sentence names: a file, a person, a line, a limit. */
  with?: Record<string, string | number>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(
  code: ProblemCode,
  named?: Record<string, string | number>,
): { ok: false; problem: Problem } {
  return { ok: false, problem: named ? { code, with: named } : { code } };
}

export const problemCodes = [
  // reading a document; named: file, and part, line, detail, limit where there is one
  'document-empty',
  'document-too-large',
  'document-too-many-pages',
  'document-too-long',
  'document-too-much-text',
  'document-too-many-comments',
  'document-too-much-markup',
  'document-binary',
  'document-encoding',
  'document-not-docx',
  'document-old-doc',
  'document-scanned',
  'ocr-missing',
  'ocr-failed',
  'document-broken-khmer',
  'document-legacy-font',
  'document-encrypted',
  'document-damaged',
  'document-bomb',
  'document-no-text',
  'document-unknown-format',
  'document-nested-too-deep',
  'document-no-bitext',
  'document-no-columns',
  'document-both-texts',
  'documents-same-language',
  'documents-same-file',
  'version-same-file',
  'version-other-side',
  'version-other-language',
  'version-overtaken',
  // project files; named: file, and who, since, version, detail
  'file-missing',
  'file-exists',
  'file-not-a-project',
  'file-cut-short',
  'file-newer',
  'file-newer-change',
  'file-untrusted-schema',
  'file-does-not-hold',
  'file-older',
  'file-ahead-of-clock',
  'another-project',
  'package-damaged',
  'package-newer',
  'package-too-large',
  'package-sealed',
  'package-passphrase-wrong',
  'file-locked',
  'file-lock-lost',
  // notices about a project file or the user's own data folder; nothing is lost, something was done
  'file-from-elsewhere',
  'file-forged-change',
  'file-closed-unexpectedly',
  'home-damaged',
  'folder-missing',
  'folder-read-only',
  'file-read-only',
  'disk-full',
  'disk-error',
  'name-unusable',
  // people
  'no-identity',
  'identity-damaged',
  'identity-locked',
  'identity-present',
  'passphrase-wrong',
  'backup-unreadable',
  'card-unreadable',
  'card-altered',
  'not-a-member',
  'no-longer-a-member',
  'key-replaced',
  'no-such-member',
  'key-known',
  'last-supervisor',
  'not-allowed',
  'own-edit',
  'locked',
  // working on a project
  'read-only',
  'no-such-project',
  'checks-file-wrong',
  'no-such-row',
  'no-such-segment',
  'no-such-thread',
  'no-such-suggestion',
  'changed-meanwhile',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-overtaken',
  'nothing-to-merge',
  'cannot-split-here',
  'cannot-move-there',
  'nothing-to-link',
  'nothing-to-unlink',
  'nothing-to-realign',
  'two-sided',
  'not-empty',
  'empty-translation',
  'nothing-found',
  'open-conflict',
  'export-draft-only',
  'export-impossible',
  // named: row
  'cell-too-long',
  'text-not-placed',
  'no-chromium',
  'print-failed',
  'fonts-missing',
  // a letterhead; named: file, detail or name
  'letterhead-bad',
  'letterhead-missing',
  'no-review-table',
  'not-all-approved',
  'sign-overtaken',
  // memories; named: file
  'memory-not-one',
  'memory-newer',
  'memory-damaged',
  'memory-busy',
  'memory-format',
  'memory-none',
  'memory-languages',
  'no-such-unit',
  // long work
  'cancelled',
  'work-too-large',
  'realign-overtaken',
  // termbases; named: file or name
  'termbase-missing',
  'termbase-other',
  'termbase-newer',
  'termbase-damaged',
  'termbase-exists',
  'termbase-format',
  'concept-gone',
  'concept-changed',
  // the seam
  'bad-request',
  'not-let-in',
  'backend-gone',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
