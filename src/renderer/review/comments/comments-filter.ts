import { matchKey } from '../../../core/text/match-key.ts';
import type { ThreadView } from '../../../shared/view.ts';

export const commentsFilters = [
  'open',
  'assigned',
  'mentions',
  'unread',
  'errors',
  'orphaned',
  'all',
] as const;
export type CommentsFilter = (typeof commentsFilters)[number];

const shows: Record<CommentsFilter, (thread: ThreadView) => boolean> = {
  open: (thread) => !thread.resolved,
  assigned: (thread) => thread.assignedToMe && !thread.resolved,
  mentions: (thread) => thread.mentionsMe,
  unread: (thread) => thread.unread,
  errors: (thread) => thread.error !== null,
  orphaned: (thread) => thread.row === null || thread.anchor?.ranges.length === 0,
  all: () => true,
};

export interface CommentsQuery {
  filter: CommentsFilter;
  /** Key of somebody who wrote in it; null for everybody. */
  person: string | null;
  search: string;
}

/** The threads that are asked for; words are found by match key, in comments, quotes and reasons. */
export function filterThreads(threads: readonly ThreadView[], query: CommentsQuery): ThreadView[] {
  const wanted = matchKey(query.search);
  return threads.filter(
    (thread) =>
      shows[query.filter](thread) &&
      (query.person === null || thread.people.includes(query.person)) &&
      (wanted === '' || wordsOf(thread).some((words) => matchKey(words).includes(wanted))),
  );
}

/** How many threads each filter lets through. */
export function countThreads(threads: readonly ThreadView[]): Record<CommentsFilter, number> {
  const count = (filter: CommentsFilter) => threads.filter(shows[filter]).length;
  return Object.fromEntries(commentsFilters.map((filter) => [filter, count(filter)])) as Record<
    CommentsFilter,
    number
  >;
}

function wordsOf({ comments, anchor, resolutions }: ThreadView): string[] {
  return [
    ...comments.map(({ text }) => text),
    anchor?.quote ?? '',
    ...resolutions.map(({ reason }) => reason ?? ''),
  ];
}
