import { memo, useCallback } from 'react';
import { Check, CircleHelp, CircleSlash, Pin } from 'lucide-react';
import type { Side } from '../../core/review/change.ts';
import type { RowView } from '../../shared/view.ts';
import type { RowWindow } from '../review/list/row-window.ts';
import { useRow } from '../review/use-work.ts';
import { useMessages } from '../store/use-messages.ts';
import type { Band, Run } from './bands.ts';
import { PairFacts } from './pair-facts.tsx';
import { Ribbon } from './ribbon.tsx';
import { ribbonLook, type RibbonLook } from './ribbon-look.ts';
import { SegmentCell } from './segment-cell.tsx';
import { useAlign } from './use-align.ts';

interface BandItemProps {
  band: Band;
  index: number;
  list: RowWindow;
}

/** What stands side by side, and the ribbon between. */
export const BandItem = memo(function BandItem({ band, index, list }: BandItemProps) {
  const source = useRow(band.source?.row ?? '');
  const target = useRow(band.target?.row ?? '');
  const activeRow = useAlign(({ active, bands }) =>
    active === null ? null : (bands.rowOf.get(active) ?? null),
  );
  const activeBand = useAlign(({ active, bands }) =>
    active === null ? -1 : (bands.bandOf.get(active) ?? -1),
  );
  const ref = useCallback((element: HTMLElement | null) => list.row(element), [list]);
  const straight = band.source !== null && band.source.row === band.target?.row;
  const row = source ?? target;
  const alone = row && (row.source.length === 0 || row.target.length === 0) ? row : undefined;
  const facts = activeBand === index ? [source, target].find((one) => one?.id === activeRow) : undefined;
  return (
    <div
      ref={ref}
      role="row"
      data-index={index}
      aria-rowindex={index + 1}
      className={`band${facts ? ' band-active' : ''}`}
    >
      <Column side="source" run={band.source} row={source} activeRow={activeRow} alone={alone} />
      <div className="band-gap" role="gridcell">
        {row && (straight || alone) && (
          <>
            <Ribbon
              look={ribbonLook(row)}
              active={row.id === activeRow}
              ends={straight ? null : alone?.target.length === 0 ? 'target' : 'source'}
            />
            <Sign
              look={ribbonLook(row)}
              at={straight ? 'middle' : alone?.target.length === 0 ? 'left' : 'right'}
            />
          </>
        )}
      </div>
      <Column side="target" run={band.target} row={target} activeRow={activeRow} alone={alone} />
      {facts && <PairFacts row={facts} />}
    </div>
  );
});

/** The look of a ribbon once more, as a sign, so that it does not depend on shade. */
function Sign({ look, at }: { look: RibbonLook; at: 'left' | 'middle' | 'right' }) {
  const { align, common } = useMessages();
  const Icon = { pinned: Pin, doubtful: CircleHelp, omitted: CircleSlash, sure: null, fair: Check }[look];
  if (!Icon || look === 'fair') return null;
  const label =
    look === 'pinned'
      ? align.pinned
      : look === 'doubtful'
        ? common.confidence.doubtful
        : align.omitted[at === 'right' ? 'target' : 'source'];
  return (
    <span
      className={`band-sign band-sign-${at} band-sign-${look}`}
      role="img"
      aria-label={label}
      title={label}
    >
      <Icon size={13} aria-hidden="true" />
    </span>
  );
}

interface ColumnProps {
  side: Side;
  run: Run | null;
  row: RowView | undefined;
  activeRow: string | null;
  /** The row that has this band to itself, and text on one side only. */
  alone: RowView | undefined;
}

function Column({ side, run, row, activeRow, alone }: ColumnProps) {
  const { align } = useMessages();
  return (
    <div role="presentation" className={`band-side band-${side}`}>
      <div className={`band-texts${run && run.row === activeRow ? ' band-texts-active' : ''}`}>
        {run && row ? (
          run.segments.map((id) => <SegmentCell key={id} id={id} side={side} row={row} />)
        ) : (
          <Empty side={side} alone={alone} align={align} />
        )}
      </div>
    </div>
  );
}

function Empty({
  side,
  alone,
  align,
}: {
  side: Side;
  alone: RowView | undefined;
  align: ReturnType<typeof useMessages>['align'];
}) {
  if (!alone) return null;
  const other: Side = side === 'source' ? 'target' : 'source';
  const told =
    alone.omitted === null
      ? align.alone[other]
      : align.omittedBecause({ what: align.omitted[other], reason: alone.omitted });
  return <p className="band-alone">{told}</p>;
}
