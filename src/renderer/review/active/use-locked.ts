import { hasRight } from '../../../core/review/policy.ts';
import type { RowView } from '../../../shared/view.ts';
import { useApp } from '../../store/app-store.ts';

/** The row is approved, and whoever works here may not unlock it. */
export function useLocked(row: RowView): boolean {
  const role = useApp((state) => state.project?.me?.role);
  return row.approved !== null && !(role !== undefined && hasRight(role, 'unlock'));
}
