import { useRowFindings } from '../findings/use-findings.ts';
import { useMemo } from 'react';
import type { RowView } from '../../../shared/view.ts';
import { useMessages } from '../../store/use-messages.ts';
import { TextEditor } from '../editor/text-editor.tsx';
import { useOverlays } from '../editor/use-overlays.ts';
import { Omitted, useLanguage } from '../list/still-side.tsx';
import { useTerms } from '../terms/use-terms.ts';
import { usePlace, useWork } from '../use-work.ts';
import { CorrectBox } from './correct-box.tsx';

/** The active row's source: read only, with a caret that says where to split. */
export function ActiveSource({ row, number }: { row: RowView; number: number }) {
  const { editors } = useWork();
  const { review } = useMessages();
  const language = useLanguage('source');
  const found = useTerms('source', row.source);
  const overlays = useOverlays(row.source, row.anchors, found, useLanguage('target'), useRowFindings(row.id));
  const correcting = usePlace((place) => place.mode === 'correct');
  const segments = useMemo(() => row.source.map(({ id, content }) => ({ id, content })), [row.source]);
  if (segments.length === 0) return row.omitted === null ? null : <Omitted row={row} side="source" />;
  if (correcting) return <CorrectBox key={row.id} row={row} number={number} />;
  return (
    <div className={row.source[0]?.block.kind === 'heading' ? 'segment-heading' : undefined}>
      <SideLabels segments={row.source} />
      <TextEditor
        segments={segments}
        version=""
        language={language}
        label={review.sourceOf(number)}
        locked
        overlays={overlays}
        use={(editor) => editors.hold('source', editor)}
        onFocus={() => editors.focused('source')}
      />
    </div>
  );
}

/** The list marks of the side's blocks, which are not part of the texts. */
export function SideLabels({ segments }: { segments: RowView['source'] }) {
  const labels = [
    ...new Set(segments.map(({ block }) => block.label).filter((label) => label !== undefined)),
  ];
  if (labels.length === 0) return null;
  return <span className="segment-label segment-label-aside">{labels.join(' ')}</span>;
}
