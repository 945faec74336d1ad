import type { RefusalReason } from '../../core/review/project.ts';
import type { ProblemCode } from '../../shared/problem.ts';

/** What a refusal by the project's rules means to whoever tried. */
export const refusalProblem = {
  'not-a-member': 'not-a-member',
  'no-longer-a-member': 'no-longer-a-member',
  'key-replaced': 'key-replaced',
  'no-such-member': 'no-such-member',
  'key-known': 'key-known',
  'not-allowed': 'not-allowed',
  'own-edit': 'own-edit',
  locked: 'locked',
  'not-first': 'not-allowed',
  'already-imported': 'not-allowed',
  'no-such-row': 'no-such-row',
  'no-such-segment': 'no-such-segment',
  'no-such-thread': 'no-such-thread',
  'no-such-suggestion': 'no-such-suggestion',
  'no-such-change': 'undo-overtaken',
  'content-changed': 'changed-meanwhile',
  'not-empty': 'not-empty',
  'not-translated': 'empty-translation',
  'two-sided': 'two-sided',
  'pairing-changed': 'changed-meanwhile',
  'segments-differ': 'changed-meanwhile',
  'bad-offset': 'cannot-split-here',
  'bad-range': 'bad-request',
  'same-id': 'bad-request',
  answered: 'undo-overtaken',
  'last-supervisor': 'last-supervisor',
  'not-all-approved': 'not-all-approved',
  'not-this-document': 'sign-overtaken',
} as const satisfies Record<RefusalReason, ProblemCode>;
