import { type Command, runAction } from './command.ts';
import { termsExport, termsImport } from './terms-files.ts';
import { termsFind, termsStats } from './terms-find.ts';

const actions = {
  import: termsImport,
  export: termsExport,
  find: termsFind,
  stats: termsStats,
} as const;

export const terms: Command = {
  summary: 'Imports and exports a termbase, and finds its terms in texts.',
  usage: `Usage: bokprae terms import TERMBASE FILE [--json]   TBX, CSV or TSV; makes the termbase where there is none
       bokprae terms export TERMBASE FILE [--force]  TBX-Basic 3, CSV or TSV by the file's ending
       bokprae terms find TERMBASE TEXT [--lang km|en] [--json]
       bokprae terms find TERMBASE --file TEXTS.txt [--lang km|en] [--json]
       bokprae terms stats TERMBASE [--json]

  import  leaves out entries that cannot be read and tells their lines; what says the same as a concept that is there
          is joined with it; a broken-off import leaves the termbase as it was
  export  writes over a file that is there only with --force
  find    --json prints an array of {"start", "end", "text", "term", "language", "status", "translations", "definition",
          "note", "source", "subject"} in the text's order: the range is [start, end) in UTF-16 units of the text, status
          is preferred, admitted or forbidden, a translation is {"text", "language", "status", "note"}, best first. Where
          a place has several concepts it comes once for each. With --file one such array for each line of the file, in
          their order, in one array. Without --lang the language is guessed.
  In CSV and TSV a first line names the columns: languages by their tag or name (km, en, Khmer, English), and if wanted
  concept, status, definition, note, source, subject, "km status", "en note" and the like. Without names there are two
  columns, one of them Khmer.`,
  run: (words) => runAction('terms', actions, words),
};
