import type { MergedRowView } from '../../shared/merge-view.ts';
import { RedlineView } from '../parts/redline-view.tsx';
import { StateGlyph } from '../parts/state-glyph.tsx';
import { useMessages } from '../store/use-messages.ts';
import { GoTo } from './go-to.tsx';
import { isChangedBy } from './merge-lines.ts';

interface MergedRowProps {
  row: MergedRowView;
  side: 'mine' | 'theirs';
  language: string;
  active: boolean;
  choose: () => void;
}

/** What one side did to a row, as a redline against what both had. */
export function MergedRow({ row, side, language, active, choose }: MergedRowProps) {
  const { merging } = useMessages();
  const other = side === 'mine' ? 'theirs' : 'mine';
  const reason = row.sentBack[side];
  const facts = [
    reason !== null && merging.sentBack(reason),
    row.comments[side] > 0 && merging.comments(row.comments[side]),
    isChangedBy(row, other) && merging.bothChanged,
  ].filter((fact) => fact !== false);
  return (
    <article
      className={active ? 'merge-line merge-line-active' : 'merge-line'}
      aria-label={merging.row(row.number)}
      aria-current={active ? 'true' : undefined}
      onClick={choose}
    >
      <span className="merge-number">{row.number}</span>
      <div>
        <p className="text" lang={language}>
          <RedlineView before={row.base} after={row[side]} language={language} />
        </p>
        {facts.length > 0 && <p className="merge-facts">{facts.join(' · ')}</p>}
        {active && <GoTo row={row.row} />}
      </div>
      <span className="merge-state">
        {row.state[side] !== row.state.base && <StateGlyph state={row.state.base} requested={false} />}
        <StateGlyph state={row.state[side]} requested={reason !== null} />
      </span>
    </article>
  );
}
