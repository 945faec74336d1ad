import type { Normalisation } from '../../../core/normalise/normalise-text.ts';

const rows = (n: number) => (n === 1 ? '1 text' : `${n.toLocaleString('en')} texts`);

/** Putting characters in their normal form, in the window and on the command line. */
export const normalising = {
  open: 'Normalise characters…',
  title: 'Normalise characters',
  what: 'The words stay the same; only how they are written in characters changes. Nothing is changed that is not ticked.',
  side: 'In which text',
  sides: { target: 'Translation', source: 'Source' },
  sourceHint: 'A correction of the source is told as such in the history.',
  kinds: {
    outdated: 'Khmer signs that Unicode no longer wants',
    invisible: 'Invisible characters',
    composition: 'Letters and accents in one character',
    order: 'Order of Khmer vowels and signs',
    digits: 'Khmer and Latin digits mixed',
    spaces: 'Doubled spaces and spaces at the ends',
  } satisfies Record<Normalisation, string>,
  wanted: 'What to put in order',
  none: 'Everything is in order here.',
  all: (n: number) => `Select all (${rows(n)})`,
  row: (number: number) => `Normalise row ${number}`,
  apply: (n: number) => `Normalise ${rows(n)}`,
  done: (n: number) => `${rows(n)} normalised`,
};
