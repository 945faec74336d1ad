import { Search } from 'lucide-react';
import { runCommand } from '../commands/handlers.ts';
import { CommandKeys } from '../parts/keys.tsx';
import { Tip } from '../parts/tip.tsx';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { useFindings } from './findings/use-findings.ts';
import { countOf, offeredFilters, type Filter } from './filters.ts';
import { useFind, usePlace, useWork } from './use-work.ts';
import './filter-bar.css';

/** Which rows are shown, and whether changes are marked in them. */
export function FilterBar() {
  const { place } = useWork();
  const { review } = useMessages();
  const counts = useApp((state) => state.project?.counts);
  const filter = usePlace((state) => state.filter);
  const showChanges = usePlace((state) => state.showChanges);
  const found = useFindings(({ rows }) => rows);
  const finding = useFind((find) => find.open);
  if (!counts) return null;
  return (
    <div className="filter-bar">
      <div role="group" aria-label={review.filters} className="filter-pills">
        {offeredFilters(counts, filter, found).map((name) => (
          <Pill key={name} name={name} count={countOf(counts, name, found)} on={name === filter} />
        ))}
      </div>
      {counts.changed > 0 && (
        <Tip label={review.showChangesHint}>
          <label className="filter-changes">
            <input
              type="checkbox"
              checked={showChanges}
              onChange={(event) => place.change({ showChanges: event.target.checked })}
            />
            {review.showChanges}
          </label>
        </Tip>
      )}
      {!finding && (
        <button type="button" className="filter-find" onClick={() => void runCommand('find')}>
          <Search size={14} aria-hidden="true" />
          <span>{review.findPlaceholder}</span>
          <CommandKeys command="find" />
        </button>
      )}
    </div>
  );
}

function Pill({ name, count, on }: { name: Filter; count: number; on: boolean }) {
  const work = useWork();
  const { review } = useMessages();
  const choose = () => (name === 'risk' ? void work.showByRisk() : work.place.filter(name));
  return (
    <Tip label={review.filterHint[name]}>
      <button type="button" className="filter-pill" aria-pressed={on} onClick={choose}>
        {review.filter[name]} <span className="filter-count">{count.toLocaleString('en')}</span>
      </button>
    </Tip>
  );
}
