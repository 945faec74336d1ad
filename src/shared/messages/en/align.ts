import type { Reason } from '../../../core/align/bead.ts';

const joined = (list: string) => list.replace(/, (?=[^,]*$)/, ' and ');

/** Words of the Align screen. */
export const align = {
  list: 'Both texts, and what belongs to what',
  rail: 'The whole document',
  railTip: 'The whole document, with the doubtful places marked: click to go there',
  railAt: (given: { number: number; all: number; doubtful: boolean }) =>
    `Row ${given.number} of ${given.all}${given.doubtful ? ', in doubt' : ''}`,
  tools: 'What can be done with the pairing',
  sides: { source: 'Source', target: 'Translation' },
  segmentOf: (given: { side: string; number: number }) => `${given.side}, row ${given.number}`,
  marked: 'marked',
  pinned: 'Accepted and pinned',
  standsAlone: 'In doubt: stands alone',
  alone: { source: 'Nothing is translated from this yet', target: 'Nothing in the source belongs to this' },
  omitted: { source: 'Left out on purpose', target: 'Added on purpose' },
  omittedBecause: (given: { what: string; reason: string }) => `${given.what}: ${given.reason}`,
  confidence: (percent: number) => `${percent} %`,
  reasons: {
    'numbers-agree': (detail: string) =>
      detail.includes(', ') ? `numbers ${joined(detail)} agree` : `number ${detail} agrees`,
    'numbers-differ': (detail: string) => `numbers differ: ${detail}`,
    length: (detail: string) => `length ${detail} of expected`,
    'same-mark': (detail: string) => `same numbering: ${detail}`,
    'same-provision': (detail: string) => `same ${detail}`,
    'known-text': () => 'translated so in the memory',
    'known-terms': (detail: string) => `known terms: ${detail}`,
    'same-words': (detail: string) => `same names: ${detail}`,
    'same-structure': (detail: string) => `same kind of block: ${detail}`,
    'empty-side': () => 'one side is empty',
  } as Record<Reason['code'], (detail: string) => string>,
  caretHint: 'Left and right move the cut, Enter cuts, Esc leaves it',
  markedCount: (n: number) => (n === 1 ? '1 text marked' : `${n} texts marked`),
  unmark: 'Unmark all',
  account: (given: { source: string; target: string; omitted: number }) =>
    `source ${given.source}, target ${given.target}, ${given.omitted.toLocaleString('en')} left out on purpose`,
  share: (given: { settled: number; all: number }) =>
    `${given.settled.toLocaleString('en')}/${given.all.toLocaleString('en')}`,
  done: 'Done: no pair is in doubt',
  doubtful: (n: number) => (n === 1 ? '1 pair in doubt' : `${n.toLocaleString('en')} pairs in doubt`),
  noDoubtful: 'No pair is in doubt.',
  onlySource: 'This project has no second document: the translation is written in Review.',
  omitTitle: { source: 'Left out on purpose', target: 'Added on purpose' },
  omitWhat: {
    source: 'The text stays in the source, and counts as done without a translation. Say why.',
    target: 'The text stays in the translation, though nothing in the source says it. Say why.',
  },
  omitReason: 'Reason',
  omitReasons: {
    source: ['Lunar date', 'Letterhead', 'Repeated text'],
    target: ['Signature note', 'Explanation for the reader', 'Translator’s note'],
  },
  omitDo: { source: 'Leave it out', target: 'It was added' },
  omitEnd: 'It belongs in again',
  said: {
    accepted: 'Pair accepted',
    doubted: 'Pair put in doubt',
    linked: 'Texts linked',
    unlinked: 'Texts unlinked',
    moved: 'Text moved',
    shifted: 'Everything below moved',
    split: 'Text cut',
    merged: 'Rows joined',
    omitted: 'Marked as done on purpose',
    omitEnded: 'Mark taken off',
    realigned: 'Aligned again',
  },
  realigning: 'Aligning again between the pins…',
};
