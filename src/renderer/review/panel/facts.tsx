import type { RowView, VersionView } from '../../../shared/view.ts';
import { StateGlyph } from '../../parts/state-glyph.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useWhen } from '../../parts/use-when.ts';

/** The row's state in words: who gave it, when, and what speaks against it. */
export function Facts({ row, versions }: { row: RowView; versions: readonly VersionView[] | null }) {
  const { common, review } = useMessages();
  const when = useWhen();
  const given = versions?.findLast(({ step }) => step === row.state);
  const state = common.states[row.state];
  return (
    <section aria-label={review.facts}>
      <p className="fact">
        <StateGlyph state={row.state} requested={row.requested !== null} silent />
        <span>
          {given?.by ? review.sinceBy({ state, by: given.by, when: when(given.at) }) : state}
          {row.requested !== null && <span className="fact-bad"> · {common.requested}</span>}
        </span>
      </p>
      {row.voided && (
        <p className="fact-note">{review.voided({ by: row.voided.by, when: when(row.voided.at) })}</p>
      )}
      {row.ownEdit && row.state !== 'final' && <p className="fact-note">{review.ownEdit}</p>}
    </section>
  );
}
