import type { RowView } from '../../../shared/view.ts';
import type { Beside, BesideKind } from './beside-drafts.ts';

/** Whether what was begun beside a row still belongs to the very segments that stand there. */
export function isBesideOf({ texts }: Beside, { source, target }: RowView, kind: BesideKind): boolean {
  const live = (kind === 'suggest' ? target : source).map(({ id }) => id);
  const of = texts.map(({ segment }) => segment);
  return live.length === 0 ? of.every((id) => id === null) : of.join() === live.join();
}
