import { type DragEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Side } from '../../core/review/change.ts';
import { slice } from '../../core/text/rich-text.ts';
import type { RowView } from '../../shared/view.ts';
import { RichTextView } from '../parts/rich-text-view.tsx';
import { textPlaceAt } from '../review/list/text-offset.ts';
import { useLanguage } from '../review/list/still-side.tsx';
import { useReadOnly } from '../review/use-read-only.ts';
import { useMessages } from '../store/use-messages.ts';
import { useAlign, useAlignment } from './use-align.ts';

const dragged = 'application/x-bokprae-segment';

/** A long text reaches beyond what is in view, and the cut may stand there. */
const showCut = (cut: HTMLElement | null) => cut?.scrollIntoView({ block: 'nearest' });

/** One text: chosen by a click, cut at a second one, dragged onto what it belongs to. */
export function SegmentCell({ id, side, row }: { id: string; side: Side; row: RowView }) {
  const { store, actions } = useAlignment();
  const { align } = useMessages();
  const language = useLanguage(side);
  const readOnly = useReadOnly();
  const number = useAlign(({ bands }) => bands.numberOf.get(row.id) ?? 0);
  const active = useAlign((state) => state.active === id);
  const visits = useAlign((state) => (state.active === id ? state.visits : -1));
  const caret = useAlign((state) => (state.active === id ? state.caret : null));
  const marked = useAlign((state) => state.marked.has(id));
  const [over, setOver] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const segment = row[side].find((one) => one.id === id);

  useEffect(() => {
    if (visits < 1 || store.state().focus === 'rail') return;
    if (document.querySelector('[data-modal][data-open]')) return;
    element.current?.focus({ preventScroll: true });
  }, [visits, store]);

  if (!segment) return null;
  const { content, block } = segment;

  function choose(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey) return store.mark(id);
    if (!active) return store.go(id);
    const place = readOnly ? null : textPlaceAt(event.clientX, event.clientY);
    if (place?.segment === id) store.setCaret(place.offset);
  }

  const takes = (event: DragEvent) => event.dataTransfer.types.includes(dragged);
  const name = align.segmentOf({ side: align.sides[side], number });
  return (
    <div
      ref={element}
      role="gridcell"
      tabIndex={active ? 0 : -1}
      aria-selected={marked}
      aria-current={active ? 'true' : undefined}
      aria-label={`${name}: ${content.text}`}
      lang={language}
      draggable={!readOnly}
      data-text={id}
      className={[
        'align-text text',
        active && 'align-text-active',
        marked && 'align-text-marked',
        over && 'align-text-over',
        block.kind === 'heading' && 'segment-heading',
      ]
        .filter(Boolean)
        .join(' ')}
      onClick={choose}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, id);
        event.dataTransfer.effectAllowed = 'link';
      }}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'link';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(false);
        void actions.linkTo(event.dataTransfer.getData(dragged), id);
      }}
    >
      {block.label && <span className="segment-label">{block.label} </span>}
      <span data-segment={id}>
        {caret === null ? (
          <RichTextView content={content} ranges={[]} />
        ) : (
          <>
            <RichTextView content={slice(content, 0, caret)} ranges={[]} />
            <span key={caret} ref={showCut} className="align-cut" />
            <RichTextView content={slice(content, caret)} ranges={[]} />
          </>
        )}
      </span>
    </div>
  );
}
