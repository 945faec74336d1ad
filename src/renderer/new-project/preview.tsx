import { useMemo } from 'react';
import type { BlockShape } from '../../core/document/document.ts';
import type { Reading } from '../../shared/reading-view.ts';
import { doubtfulBelow } from '../../shared/view.ts';
import { ConfidenceGlyph } from '../parts/confidence-glyph.tsx';
import { RichTextView } from '../parts/rich-text-view.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useMessages } from '../store/use-messages.ts';
import { type PreviewRow, type PreviewSegment, previewRows, rowOfBlock } from './preview-rows.ts';

interface PreviewProps {
  reading: Reading;
  /** A block to bring into view. */
  place: { side: 'source' | 'target'; block: number } | null;
}

/** Both texts as they were read: blocks, marks, segments, and what stands beside what. */
export function Preview({ reading, place }: PreviewProps) {
  const { importing } = useMessages();
  const rows = useMemo(() => previewRows(reading), [reading]);
  const keys = useMemo(() => rows.map((_, index) => String(index)), [rows]);
  const at = place ? rowOfBlock(rows, place.side, place.block) : -1;
  const doubtful = rows.filter(({ confidence }) => confidence !== null && confidence < doubtfulBelow).length;
  const { language: source } = reading.source;
  const target = reading.target?.language ?? null;
  return (
    <>
      <div className="preview-head">
        <span>
          {importing.pairs(rows.length)}
          {doubtful > 0 && ` · ${importing.doubtful(doubtful)}`}
        </span>
        {target && <Legend />}
      </div>
      <VirtualList
        className="preview-rows"
        label={importing.preview}
        keys={keys}
        at={at}
        render={(index) => {
          const row = rows[index];
          return row && <Row row={row} source={source} target={target} found={index === at} />;
        }}
      />
    </>
  );
}

function Legend() {
  const { common, importing } = useMessages();
  return (
    <span className="preview-legend" role="group" aria-label={importing.legend}>
      {([1, 0.7, 0.3] as const).map((confidence, index) => (
        <span key={confidence}>
          <ConfidenceGlyph confidence={confidence} silent />
          {[common.confidence.sure, common.confidence.fair, common.confidence.doubtful][index]}
        </span>
      ))}
    </span>
  );
}

interface RowProps {
  row: PreviewRow;
  source: string;
  target: string | null;
  found: boolean;
}

function Row({ row, source, target, found }: RowProps) {
  const begins = [...row.source, ...row.target].some((segment) => segment.shape !== null);
  const names = [
    'preview-row',
    begins && 'preview-row-begins',
    found && 'preview-row-found',
    !target && 'preview-row-alone',
  ];
  return (
    <div className={names.filter(Boolean).join(' ')}>
      <Cell segments={row.source} language={source} />
      {target && (
        <>
          <div className="preview-pair">
            {row.confidence !== null && <ConfidenceGlyph confidence={row.confidence} />}
          </div>
          <Cell segments={row.target} language={target} />
        </>
      )}
    </div>
  );
}

function Cell({ segments, language }: { segments: readonly PreviewSegment[]; language: string }) {
  const { importing } = useMessages();
  if (segments.length === 0)
    return <div className="preview-cell preview-empty soft">{importing.noCounterpart}</div>;
  return (
    <div className="preview-cell">
      {segments.map(({ number, content, shape, heading }) => (
        <div key={number} className="preview-segment">
          <div className="preview-gutter">
            <span>{number}</span>
            {shape && <ShapeName shape={shape} />}
          </div>
          <p className={heading ? 'text preview-heading' : 'text'} lang={language}>
            {shape?.label && <span className="preview-mark">{shape.label} </span>}
            <RichTextView content={content} />
          </p>
        </div>
      ))}
    </div>
  );
}

function ShapeName({ shape }: { shape: BlockShape }) {
  const { kinds } = useMessages().importing;
  switch (shape.kind) {
    case 'paragraph':
      return (
        <span className="preview-kind" title={kinds.paragraph}>
          ¶
        </span>
      );
    case 'heading':
      return <span className="preview-kind">{kinds.heading(shape.level ?? 1)}</span>;
    case 'table-cell': {
      const { row = 0, column = 0 } = shape.cell ?? {};
      return (
        <span className="preview-kind">{kinds['table-cell']({ row: row + 1, column: column + 1 })}</span>
      );
    }
    default:
      return <span className="preview-kind">{kinds[shape.kind]}</span>;
  }
}
