import { hasRight, type Right } from '../../../core/review/policy.ts';
import type { Role } from '../../../core/review/change.ts';
import type { RowView } from '../../../shared/view.ts';

/** What the list of states offers. */
export type StateChoice = 'translated' | 'reviewed' | 'final' | 'request';
export type StateRefusal =
  'present' | 'no-translation' | 'two-texts' | 'locked' | 'reviewers' | 'supervisors';

const rightOf: Record<StateChoice, Right> = {
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'approve',
  request: 'request',
};

/** Why a row cannot be given a state by somebody of this role; null where it can. */
export function stateRefusal(row: RowView, choice: StateChoice, role: Role | undefined): StateRefusal | null {
  if (role === undefined || !hasRight(role, rightOf[choice])) {
    return choice === 'final' ? 'supervisors' : 'reviewers';
  }
  if (row.approved && choice !== 'final' && !hasRight(role, 'unlock')) return 'locked';
  if (choice === 'request') return null;
  if (row.state === choice) return 'present';
  if (row.state === 'initial' && row.omitted === null) return 'no-translation';
  return choice === 'final' && row.conflicts.length > 0 ? 'two-texts' : null;
}
