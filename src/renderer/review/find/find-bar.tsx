import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Tip } from '../../parts/tip.tsx';
import { problemSentence } from '../../../shared/messages/problem-sentence.ts';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useFind, usePlace, useWork } from '../use-work.ts';
import './find-bar.css';

/** Finds in both texts, goes from place to place, and leads to replacing. */
export function FindBar() {
  const work = useWork();
  const { review } = useMessages();
  const query = useFind((find) => find.query);
  const replacing = useFind((find) => find.replacing);
  const readOnly = useReadOnly();
  const replacement = usePlace((place) => place.replacement);

  function step(by: 1 | -1) {
    const hit = work.find.step(by, work.rows.order, work.place.state().active);
    if (!hit) return;
    if (!work.shown().includes(hit.row)) work.place.change({ filter: 'all' });
    work.go(hit.row, { on: 'nothing' });
  }

  function close() {
    const hit = work.find.currentHit;
    const { active } = work.place.state();
    work.find.close();
    if (hit && hit.row === active) {
      const source = work.rows.get(hit.row)?.source.some(({ id }) => id === hit.segment);
      const place = { segment: hit.segment, offset: hit.start };
      work.go(hit.row, { on: source ? 'source' : 'target', place, end: hit.end });
    } else if (active !== null) work.go(active, { on: 'row' });
  }

  function keys(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey) {
      event.preventDefault();
      if (event.target.matches('[data-find-box]')) step(event.shiftKey ? -1 : 1);
      else preview();
    }
  }

  function preview() {
    if (query.text !== '') work.place.change({ dialog: 'replace' });
  }

  return (
    <div role="search" className="find-bar" onKeyDown={keys}>
      <input
        data-find-box=""
        className="input find-input"
        aria-label={review.find}
        placeholder={review.findPlaceholder}
        value={query.text}
        maxLength={1_000}
        spellCheck={false}
        autoFocus
        onChange={(event) => work.find.ask({ text: event.target.value })}
      />
      <Found />
      <IconButton label={review.findPrevious} onClick={() => step(-1)}>
        <ArrowUp size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={review.findNext} onClick={() => step(1)}>
        <ArrowDown size={16} aria-hidden="true" />
      </IconButton>
      <select
        className="select"
        aria-label={review.findSide}
        value={query.side}
        onChange={(event) => work.find.ask({ side: event.target.value as typeof query.side })}
      >
        {(['both', 'source', 'target'] as const).map((side) => (
          <option key={side} value={side}>
            {review.findSides[side]}
          </option>
        ))}
      </select>
      <Tip label={review.findExactHint}>
        <label className="filter-changes">
          <input
            type="checkbox"
            checked={query.exact}
            onChange={(event) => work.find.ask({ exact: event.target.checked })}
          />
          {review.findExact}
        </label>
      </Tip>
      {replacing && !readOnly && (
        <span className="find-replace">
          <input
            className="input find-input"
            aria-label={review.replaceWith}
            placeholder={review.replaceWith}
            value={replacement}
            maxLength={10_000}
            spellCheck={false}
            onChange={(event) => work.place.change({ replacement: event.target.value })}
          />
          <Button onClick={preview} disabled={query.text === ''}>
            {review.replacePreview}
          </Button>
        </span>
      )}
      <IconButton className="find-close" label={review.closeFind} onClick={close}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Found() {
  const { review } = useMessages();
  const language = useApp((state) => state.language);
  const find = useFind((state) => state);
  const all = find.hits.length;
  let said = '';
  if (find.problem) said = problemSentence(find.problem, language);
  else if (find.query.text !== '' && !find.searching) {
    if (all === 0) said = review.findNothing;
    else said = find.current < 0 ? review.findPlaces(all) : review.findCount({ at: find.current + 1, all });
  }
  return (
    <span className="find-count" role="status">
      {said}
    </span>
  );
}
