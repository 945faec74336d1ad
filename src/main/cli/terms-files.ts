import { parseArgs } from 'node:util';
import type { Concept } from '../../core/terms/concept.ts';
import type { ConceptProblem } from '../../formats/concept-problem.ts';
import { addConcepts } from '../terms/add-concepts.ts';
import { exportConcepts } from '../terms/export-concepts.ts';
import { readConcepts, type TermFormat, termFormatOf } from '../terms/read-concepts.ts';
import { termbaseEnding } from '../../shared/termbase-ending.ts';
import { counted, note, pathToWrite, print, printJson, Stop, takeArguments } from './command.ts';
import { readable } from './readable.ts';
import { readPieces } from './read-pieces.ts';
import { withTermbase } from './with-termbase.ts';
import { writePieces } from './write-pieces.ts';

const reasons: Record<ConceptProblem['reason'], string> = {
  'damaged-xml': 'damaged',
  'not-closed': 'has no end',
  'damaged-text': 'holds bytes that are no text',
  'too-long': 'is too long',
  'no-term': 'has no term',
  'no-language': 'names no language that is one',
  'section-language': 'names no language that is one',
  'unknown-status': 'has a status that is neither preferred, admitted nor forbidden',
};

export function termsImport(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, from] = takeArguments(positionals, 'TERMBASE', 'FILE');
  const format = formatOf(from);
  const { concepts: found, ...left } = readable(from, () => readConcepts(format, readPieces(from)));
  const added = withTermbase(file, { create: true }, (termbase) => addConcepts(termbase, found));
  const result = { ...added, ...left };
  for (const problem of result.problems) note(problemLine(from, problem));
  const { concepts, merged, skipped } = result;
  if (values.json) printJson(result);
  else
    print(
      `${counted(concepts, 'concept')} imported, ${merged} joined with what was there, ${skipped} left out`,
    );
  return skipped > 0 ? 1 : 0;
}

export function termsExport(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  const [file, to] = takeArguments(positionals, 'TERMBASE', 'FILE');
  const format = formatOf(to);
  const path = pathToWrite(to, values.force);
  return withTermbase(file, { create: false }, (termbase) => {
    writePieces(path, exportConcepts(termbase, format));
    return 0;
  });
}

function problemLine(file: string, { line, reason, detail }: ConceptProblem): string {
  const named = detail === undefined ? '' : ` (${detail})`;
  const what = reason === 'section-language' ? 'a language of an entry' : 'an entry';
  return `${file}, line ${line}: ${what} was left out: ${reasons[reason]}${named}`;
}

/** The concepts of a termbase, or of a file of terms. Throws `Stop` when it cannot be read, or has none. */
export function conceptsFrom(file: string): readonly Concept[] {
  if (file.endsWith(termbaseEnding))
    return withTermbase(file, { create: false }, (termbase) => termbase.concepts());
  const format = formatOf(file);
  const { concepts, problems } = readable(file, () => readConcepts(format, readPieces(file)));
  for (const problem of problems) note(problemLine(file, problem));
  if (concepts.length > 0) return concepts;
  throw new Stop(
    2,
    `${file} has no terms. In CSV and TSV the first line names the columns, such as km and en.`,
  );
}

function formatOf(file: string): TermFormat {
  const format = termFormatOf(file);
  if (!format)
    throw new Stop(2, `${file} is of a kind that is not known here. Name a .tbx, .csv or .tsv file.`);
  return format;
}
