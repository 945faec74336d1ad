import { useState } from 'react';
import type { ThreadView } from '../../../shared/view.ts';
import { Button } from '../../parts/button.tsx';
import { useApp } from '../../store/app-store.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useAnswer } from '../../store/use-answer.ts';
import { useReadOnly } from '../use-read-only.ts';
import { usePlace, useRowOrder, useWork } from '../use-work.ts';
import { commentsFilters, countThreads, filterThreads, type CommentsFilter } from './comments-filter.ts';
import { goToThread } from './go-to-thread.ts';
import { Thread } from './thread.tsx';

const pause = 150;
/** So many threads are shown at once, and so many more each time one asks. */
const page = 50;

/** The comments of the whole document: filtered, searched, and each with the way to its row. */
export function AllComments() {
  const { handle } = useWork();
  const { review } = useMessages();
  const project = useApp((state) => state.project);
  const threads = useAnswer('comments.read', { handle, row: null }, project, pause) ?? [];
  const [filter, setFilter] = useState<CommentsFilter>('open');
  const [person, setPerson] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [pages, setPages] = useState(1);
  const counts = countThreads(threads);
  const found = filterThreads(threads, { filter, person, search });
  const people = new Map(
    threads.flatMap(({ comments, people: keys }) =>
      keys.map((key) => [
        key,
        project?.members.find((one) => one.key === key)?.name ?? comments[0]?.by ?? key,
      ]),
    ),
  );
  return (
    <section className="all-comments" aria-label={review.allComments}>
      <input
        className="input"
        type="search"
        data-comments-search=""
        aria-label={review.commentsSearch}
        placeholder={review.commentsSearch}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div role="group" aria-label={review.commentsFilter} className="comments-filters">
        {commentsFilters
          .filter((name) => name === filter || name === 'open' || name === 'all' || counts[name] > 0)
          .map((name) => (
            <button
              key={name}
              type="button"
              className="filter-pill"
              aria-pressed={name === filter}
              onClick={() => setFilter(name)}
            >
              {review.commentsFilters[name]} <span className="filter-count">{counts[name]}</span>
            </button>
          ))}
      </div>
      {people.size > 1 && (
        <select
          className="input"
          aria-label={review.commentsBy}
          value={person ?? ''}
          onChange={({ target }) => setPerson(target.value === '' ? null : target.value)}
        >
          <option value="">{review.everybody}</option>
          {[...people].map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
      {counts.unread > 0 && (
        <Button look="quiet" onClick={() => void ask('threads.seen', { handle, threads: null })}>
          {review.markAllRead}
        </Button>
      )}
      {found.length === 0 && <p className="soft">{review.commentsNone}</p>}
      {found.slice(0, pages * page).map((thread) => (
        <Listed key={thread.id} thread={thread} />
      ))}
      {found.length > pages * page && (
        <Button look="quiet" onClick={() => setPages(pages + 1)}>
          {review.commentsMore(Math.min(page, found.length - pages * page))}
        </Button>
      )}
    </section>
  );
}

function Listed({ thread }: { thread: ThreadView }) {
  const work = useWork();
  const { review } = useMessages();
  const readOnly = useReadOnly();
  const number = useRowOrder().indexOf(thread.row ?? '') + 1;
  const current = usePlace((place) => place.thread === thread.id);
  return (
    <div className="listed-thread">
      {thread.row === null ? (
        <small>{review.noRowLeft}</small>
      ) : (
        <button type="button" className="text-button" onClick={() => goToThread(work, thread)}>
          {review.row(number)}
        </button>
      )}
      {thread.suggestion !== null && <small> · {review.onSuggestion}</small>}
      <Thread thread={thread} readOnly={readOnly} current={current} />
    </div>
  );
}
