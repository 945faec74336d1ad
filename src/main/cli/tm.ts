import { tmConcordance, tmStats } from './tm-search.ts';
import { tmExport, tmImport } from './tm-files.ts';
import { tmLookup } from './tm-lookup.ts';
import { tmContradictions, tmDuplicates, tmMerge } from './tm-upkeep.ts';
import { type Command, runAction } from './command.ts';

const actions = {
  import: tmImport,
  export: tmExport,
  lookup: tmLookup,
  concordance: tmConcordance,
  stats: tmStats,
  merge: tmMerge,
  duplicates: tmDuplicates,
  contradictions: tmContradictions,
} as const;

export const tm: Command = {
  summary: 'Imports, exports and searches a translation memory.',
  usage: `Usage: bokprae tm import MEMORY FILE [--json]        TMX, CSV or TSV; makes the memory where there is none
       bokprae tm export MEMORY FILE [--force]       TMX 1.4b, CSV or TSV by the file's ending
       bokprae tm lookup MEMORY TEXT --lang km|en [--threshold 70] [--count 5] [--unapproved]
                                     [--redline] [--json]
       bokprae tm lookup MEMORY --file QUERIES.txt --lang km|en [--json]
       bokprae tm concordance MEMORY TEXT [--lang km|en] [--origin NAME] [--by NAME] [--since DATE]
                                          [--until DATE] [--limit 100] [--json]
       bokprae tm stats MEMORY [--json]
       bokprae tm merge MEMORY OTHER [--json]         takes in the units of another memory that it lacks
       bokprae tm duplicates MEMORY [--json]          units that say the same on both sides
       bokprae tm contradictions MEMORY [--lang km|en] [--json]
                                                      texts of a language with more than one translation

  import       leaves out units that cannot be read and tells their lines; a broken-off import leaves the memory as it was
  export       writes over a file that is there only with --force
  lookup       --json prints an array of {"score", "source", "target", "origin", "approved", "adapted"}, best first;
               with --file one such array for each line of the file, in their order, in one array.
               Without --lang a text with Khmer letters is Khmer, any other English. Score in percent: 100 is the same
               text but for spelling variants, digits' script, case and invisible characters.
               --unapproved finds unapproved units too, 5 % lower; --redline adds "redline", from the unit's source
               to the text: [{"op": "equal" | "delete" | "insert", "text"}]
  concordance  --json prints an array of {"km", "en", "origin", "made", "maker", "approved", "found"}, where "found"
               has for each language the ranges [start, end) that hold the text, in UTF-16 units
  duplicates and contradictions print groups of units, and exit with 1 where there are any.
  In CSV and TSV a first line names the columns: km, en, and if wanted origin, made, maker, status.`,
  run: (words) => runAction('tm', actions, words),
};
