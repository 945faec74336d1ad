import { useEffect, useState } from 'react';
import type { Reason } from '../../core/align/bead.ts';
import type { RowView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { ConfidenceGlyph, sureFrom } from '../parts/confidence-glyph.tsx';
import type { Messages } from '../../shared/messages/messages.ts';
import { useMessages } from '../store/use-messages.ts';
import { useAlign, useAlignment } from './use-align.ts';

/** Why the active row is believed to be a pair, or doubted, in words. */
export function PairFacts({ row }: { row: RowView }) {
  const { align, common } = useMessages();
  const cutting = useAlign((state) => state.caret !== null);
  const reasons = useReasons(row);
  const first = standing(row, align, common);
  const told = reasons
    .filter(({ code }) => code !== 'empty-side')
    .map(({ code, detail = '' }) => align.reasons[code](detail));
  return (
    <p className="pair-facts" role="presentation">
      <ConfidenceGlyph confidence={row.doubtful ? 0 : row.confidence} silent />
      <span>{[first, ...told].join(' · ')}</span>
      {cutting && <span className="pair-hint">{align.caretHint}</span>}
    </p>
  );
}

/** Whether the row is settled, or how sure it is. */
function standing(row: RowView, align: Messages['align'], { confidence }: Messages['common']): string {
  const side = row.source.length > 0 ? 'source' : 'target';
  if (row.omitted !== null) return align.omittedBecause({ what: align.omitted[side], reason: row.omitted });
  if (row.confidence === 1) return align.pinned;
  const alone = row.source.length === 0 || row.target.length === 0;
  if (row.doubtful && alone) return align.standsAlone;
  const level = row.doubtful ? 'doubtful' : row.confidence >= sureFrom ? 'sure' : 'fair';
  const percent = align.confidence(Math.round(row.confidence * 100));
  return row.confidence === 0 ? confidence[level] : `${confidence[level]}, ${percent}`;
}

/** Asked anew whenever what the row says is other. */
function useReasons({ id, content }: RowView): readonly Reason[] {
  const { handle } = useAlignment().store.work;
  const [known, setKnown] = useState<{ key: string; reasons: readonly Reason[] }>({ key: '', reasons: [] });
  const key = `${id} ${content}`;
  useEffect(() => {
    let current = true;
    void backend.call('pairing.explain', { handle, row: id }).then((outcome) => {
      if (current && outcome.ok) setKnown({ key, reasons: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [handle, id, key]);
  return known.key === key ? known.reasons : [];
}
