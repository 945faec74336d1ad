import {
  addTerm,
  type Concept,
  longestRemark,
  longestTerm,
  type Term,
  type TermStatus,
  termStatuses,
} from '../../core/terms/concept.ts';
import { matchKey } from '../../core/text/match-key.ts';
import type { ConceptListener, ConceptProblem } from '../concept-problem.ts';
import { DelimitedReader } from '../delimited/delimited-reader.ts';
import { guessSeparator } from '../delimited/guess-separator.ts';
import {
  type GlossaryColumns,
  guessedColumns,
  type LanguageColumns,
  namedColumns,
} from './glossary-columns.ts';

type Row = Omit<Concept, 'facts'>;

/**
 * Reads a glossary in CSV or TSV as it comes in. Rows that name one concept, or whose first term is the same, are one
 * concept; all are given when the file is closed. A line that cannot be read costs that line alone.
 */
export class GlossaryReader {
  readonly #listener: ConceptListener;
  readonly #format: 'csv' | 'tsv';
  readonly #concepts = new Map<string, Concept>();
  #reader: DelimitedReader | null = null;
  #columns: GlossaryColumns | null = null;
  #isFirst = true;

  constructor(format: 'csv' | 'tsv', listener: ConceptListener) {
    this.#format = format;
    this.#listener = listener;
  }

  write(bytes: Uint8Array): void {
    // Spreadsheets write semicolons where the comma is for decimals.
    this.#reader ??= new DelimitedReader(this.#format === 'tsv' ? '\t' : guessSeparator(bytes, [',', ';']), {
      onRecord: (fields, line) => this.#take(fields, line),
    });
    this.#reader.write(bytes);
  }

  close(): void {
    this.#reader?.close();
    for (const concept of this.#concepts.values()) this.#listener.onConcept(concept);
  }

  #take(fields: readonly string[], line: number): void {
    if (!this.#columns) {
      const wasFirst = this.#isFirst;
      this.#isFirst = false;
      const named = wasFirst ? namedColumns(fields) : null;
      this.#columns = named ?? guessedColumns(fields);
      if (named) return;
      if (!this.#columns) {
        // A first line without Khmer may be a heading in words of its own.
        if (!wasFirst) this.#listener.onProblem({ line, reason: 'no-term', detail: 'km' });
        return;
      }
    }
    if (fields.every((field) => field.trim() === '')) return;
    const row = readRow(fields, line, this.#columns);
    if ('reason' in row) this.#listener.onProblem(row);
    else this.#place(fields, row, line);
  }

  #place(fields: readonly string[], row: Row, line: number): void {
    const { concept: column } = this.#columns!;
    const name = column === undefined ? '' : (fields[column] ?? '').trim();
    const key = matchKey(row.terms[0]!.text);
    if (name === '') {
      const missing = this.#columns!.languages.find(
        ({ language }) => !row.terms.some((term) => term.language === language),
      );
      if (missing && row.terms.length < 2) {
        this.#listener.onProblem({ line, reason: 'no-term', detail: missing.language });
        return;
      }
    }
    const id = name === '' ? `key ${key}` : `id ${name}`;
    const first = this.#concepts.get(id);
    const place = first && name === '' && differ(first, row) ? `${id} ${row.definition}` : id;
    const same = this.#concepts.get(place);
    if (same) joinRow(same, row, this.#columns!.languages);
    else this.#concepts.set(place, { ...row, facts: [] });
  }
}

/** Two meanings of one word are two concepts. */
const differ = (concept: Concept, row: Row) =>
  row.definition !== '' && concept.definition !== '' && row.definition !== concept.definition;

/** A note that differs from the concept's is about the term that the row adds. */
function joinRow(concept: Concept, row: Row, languages: readonly LanguageColumns[]): void {
  const before = concept.terms.length;
  for (const term of row.terms) addTerm(concept.terms, term);
  const added = concept.terms.slice(before);
  for (const name of ['definition', 'source', 'subject'] as const) concept[name] ||= row[name];
  if (row.note === '' || row.note === concept.note) return;
  const last = languages.at(-1)?.language;
  const about = added.find(({ language }) => language === last) ?? added[0];
  if (about && about.note === '') about.note = row.note;
  else concept.note = concept.note === '' ? row.note : `${concept.note}\n${row.note}`;
}

function readRow(fields: readonly string[], line: number, columns: GlossaryColumns): Row | ConceptProblem {
  const field = (column: number | undefined) => (column === undefined ? '' : (fields[column] ?? '').trim());
  if (fields.some((each) => each.includes('\ufffd'))) return { line, reason: 'damaged-text' };
  const terms: Term[] = [];
  for (const { language, term, status, note } of columns.languages) {
    const text = field(term).replace(/\s+/g, ' ');
    if (text === '') continue;
    if (text.length > longestTerm) return { line, reason: 'too-long' };
    const written = field(status).toLowerCase();
    const known = statusOf(written);
    if (known === null) return { line, reason: 'unknown-status', detail: written.slice(0, 100) };
    terms.push({ text, language, status: known, note: field(note), facts: [] });
  }
  if (terms.length === 0) return { line, reason: 'no-term' };
  const { definition, note, source, subject } = columns;
  const row = {
    terms,
    definition: field(definition),
    note: field(note),
    source: field(source),
    subject: field(subject),
  };
  const isTooLong = fields.some((each) => each.length > longestRemark);
  return isTooLong ? { line, reason: 'too-long' } : row;
}

const otherStatuses: Readonly<Record<string, TermStatus>> = {
  '': 'preferred',
  approved: 'preferred',
  allowed: 'admitted',
  deprecated: 'forbidden',
  obsolete: 'forbidden',
  prohibited: 'forbidden',
};

function statusOf(written: string): TermStatus | null {
  const known = termStatuses.find((status) => status === written);
  return known ?? (Object.hasOwn(otherStatuses, written) ? otherStatuses[written]! : null);
}
