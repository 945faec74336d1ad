import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useRowOrder } from '../use-work.ts';
import type { Preview, PreviewedText } from './use-preview.ts';
import './preview-list.css';

/** So many are shown at once, and so many more each time one asks. */
const page = 100;

export interface PreviewListProps<Text extends PreviewedText> {
  preview: Preview<Text>;
  /** What the tick says that stands for all of them. */
  allLabel: (count: number) => string;
  /** What the tick of a row of this number says. */
  rowLabel: (number: number) => string;
  /** A text as it is and as it would be. */
  show: (text: Text) => ReactNode;
}

/** Texts as they are and as they would be, each with its tick. */
export function PreviewList<Text extends PreviewedText>(props: PreviewListProps<Text>) {
  const { preview, allLabel, rowLabel, show } = props;
  const { left, setLeft } = preview;
  const { common } = useMessages();
  const [shown, setShown] = useState(page);
  const order = useRowOrder();
  const numbers = useMemo(() => new Map(order.map((row, at) => [row, at + 1])), [order]);
  const found = preview.found ?? [];
  const isAll = preview.chosen.length === found.length;
  function choose(segment: string, chosen: boolean) {
    const next = new Set(left);
    if (chosen) next.delete(segment);
    else next.add(segment);
    setLeft(next);
  }
  return (
    <>
      <label className="preview-all">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => setLeft(isAll ? new Set(found.map(({ segment }) => segment)) : new Set())}
        />
        {allLabel(found.length)}
      </label>
      <ul className="preview-list">
        {found.slice(0, shown).map((text) => (
          <li key={text.segment} className="preview-item">
            <label>
              <input
                type="checkbox"
                aria-label={rowLabel(numbers.get(text.row) ?? 0)}
                checked={!left.has(text.segment)}
                onChange={(event) => choose(text.segment, event.target.checked)}
              />
              <span className="preview-number">{numbers.get(text.row)}</span>
              {show(text)}
            </label>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + page)}>
          {common.showMore(Math.min(page, found.length - shown))}
        </Button>
      )}
    </>
  );
}
