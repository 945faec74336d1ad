import { useMemo, useState } from 'react';
import { redline } from '../../../core/match/redline.ts';
import type { Side } from '../../../core/review/change.ts';
import type { NormalisedText } from '../../../shared/normalising.ts';
import { Button } from '../../parts/button.tsx';
import { VisibleText } from '../../parts/visible-text.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useRowOrder } from '../use-work.ts';

/** So many are shown at once, and so many more each time one asks. */
const page = 100;

interface NormalisedListProps {
  side: Side;
  found: readonly NormalisedText[];
  /** Segments that are not ticked. */
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
}

/** Texts as they are and as they would be, each with its tick. */
export function NormalisedList({ side, found, left, setLeft }: NormalisedListProps) {
  const { normalising: words } = useMessages();
  const [shown, setShown] = useState(page);
  const order = useRowOrder();
  const numbers = useMemo(() => new Map(order.map((row, at) => [row, at + 1])), [order]);
  const isAll = found.every(({ segment }) => !left.has(segment));
  function choose(segment: string, chosen: boolean) {
    const next = new Set(left);
    if (chosen) next.delete(segment);
    else next.add(segment);
    setLeft(next);
  }
  return (
    <>
      <label className="replace-all">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => setLeft(isAll ? new Set(found.map(({ segment }) => segment)) : new Set())}
        />
        {words.all(found.length)}
      </label>
      <ul className="replace-list">
        {found.slice(0, shown).map((one) => (
          <li key={one.segment} className="replace-item">
            <label>
              <input
                type="checkbox"
                aria-label={words.row(numbers.get(one.row) ?? 0)}
                checked={!left.has(one.segment)}
                onChange={(event) => choose(one.segment, event.target.checked)}
              />
              <span className="replace-number">{numbers.get(one.row)}</span>
              <span>
                <Changed side={side} one={one} />
                <small className="soft">{one.kinds.map((kind) => words.kinds[kind]).join(' · ')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + page)}>
          {words.more(Math.min(page, found.length - shown))}
        </Button>
      )}
    </>
  );
}

/** A redline on which spaces and invisible characters are seen where they change. */
function Changed({ side, one }: { side: Side; one: NormalisedText }) {
  const language = useLanguage(side);
  const edits = useMemo(() => redline(one.before.text, one.after.text, language), [one, language]);
  return (
    <span className="text normalised" lang={language}>
      {edits.map(({ op, text }, at) => {
        if (op === 'equal') return <span key={at}>{text}</span>;
        const Tag = op === 'delete' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <VisibleText text={text} />
          </Tag>
        );
      })}
    </span>
  );
}
