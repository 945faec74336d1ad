import type { Side } from '../../../core/review/change.ts';
import type { RowView } from '../../../shared/view.ts';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import type { FindingView } from '../../../shared/finding-view.ts';
import { useRowFindings } from '../findings/use-findings.ts';
import { writtenTarget } from '../edits/unsaved.ts';
import { usePlace, useUnsaved } from '../use-work.ts';
import { shownLabel } from './begins-block.ts';
import { SegmentText } from './segment-text.tsx';

const none: RowView['anchors'] = [];
const noFindings: readonly FindingView[] = [];

/** One side of a row that is not being edited: its segments, each on a line of its own. */
export function StillSide({ row, side }: { row: RowView; side: Side }) {
  const { common } = useMessages();
  const unsaved = useUnsaved(row.id);
  const showChanges = usePlace((place) => place.showChanges);
  const language = useLanguage(side);
  const findings = useRowFindings(row.id);
  const segments = row[side];
  const written = side === 'target' ? writtenTarget(row.target, unsaved) : segments;

  if (row.omitted !== null && written.every(({ content }) => content.text === '')) {
    return <Omitted row={row} side={side} />;
  }
  if (side === 'target' && written.every(({ content }) => content.text === '')) {
    return <p className="row-empty text">{common.noTranslation}</p>;
  }
  return written.map(({ id, content }, index) => {
    const segment = segments[index];
    const label = shownLabel(segment?.block.label, segments[index - 1]?.block.label);
    const heading = segment?.block.kind === 'heading' ? ' segment-heading' : '';
    return (
      <p key={id} className={`text segment${heading}`} lang={language}>
        {label && <span className="segment-label">{label} </span>}
        <span data-segment={id}>
          <SegmentText
            segment={id}
            content={content}
            findings={unsaved && side === 'target' ? noFindings : findings}
            anchors={unsaved && side === 'target' ? none : row.anchors}
            before={side === 'target' && showChanges ? (segment?.imported?.text ?? null) : null}
            language={language}
          />
        </span>
      </p>
    );
  });
}

/** Why an empty side of a row is empty on purpose. */
export function Omitted({ row, side }: { row: RowView; side: Side }) {
  const { align } = useMessages();
  const what = align.omitted[side === 'target' ? 'source' : 'target'];
  return <p className="row-omitted">{align.omittedBecause({ what, reason: row.omitted ?? '' })}</p>;
}

/** The language of a side of the open project. */
export function useLanguage(side: Side): string {
  return useApp((state) => state.project?.languages[side] ?? 'en');
}
