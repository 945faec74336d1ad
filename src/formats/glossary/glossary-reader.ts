import { addTerm, type Concept, mostTerms } from '../../core/terms/concept.ts';
import { matchKey } from '../../core/text/match-key.ts';
import type { ConceptListener } from '../concept-problem.ts';
import { DelimitedReader } from '../delimited/delimited-reader.ts';
import { guessSeparator } from '../delimited/guess-separator.ts';
import {
  type GlossaryColumns,
  guessedColumns,
  type LanguageColumns,
  namedColumns,
} from './glossary-columns.ts';
import { type GlossaryRow, readRow } from './read-row.ts';
import { Unreadable } from '../read-result.ts';

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
  /** The first line, which may be a heading in words of its own. */
  #head: readonly string[] | null = null;

  constructor(format: 'csv' | 'tsv', listener: ConceptListener) {
    this.#format = format;
    this.#listener = listener;
  }

  write(bytes: Uint8Array): void {
    // Spreadsheets write semicolons where the comma is for decimals, and tabs where they are asked to.
    this.#reader ??= new DelimitedReader(
      this.#format === 'tsv' ? '\t' : guessSeparator(bytes, [',', ';', '\t']),
      {
        onRecord: (fields, line) => this.#take(fields, line),
      },
    );
    this.#reader.write(bytes);
  }

  /** Throws `Unreadable` where no line tells which columns hold the terms. */
  close(): void {
    this.#reader?.close();
    if (!this.#columns) throw new Unreadable({ code: this.#head ? 'no-columns' : 'empty' });
    for (const concept of this.#concepts.values()) this.#listener.onConcept(concept);
  }

  #take(fields: readonly string[], line: number): void {
    if (!this.#columns) {
      const isFirst = this.#head === null;
      this.#head ??= fields;
      this.#columns = isFirst ? namedColumns(fields) : null;
      if (this.#columns) return;
      this.#columns = guessedColumns(fields, isFirst ? null : this.#head);
      if (!this.#columns) {
        if (!isFirst) this.#listener.onProblem({ line, reason: 'no-term', detail: 'km' });
        return;
      }
    }
    if (fields.every((field) => field.trim() === '')) return;
    const row = readRow(fields, line, this.#columns);
    if ('reason' in row) this.#listener.onProblem(row);
    else this.#place(fields, row, line);
  }

  #place(fields: readonly string[], row: GlossaryRow, line: number): void {
    const { concept: [column] = [], languages, languageOf } = this.#columns!;
    const name = column === undefined ? '' : (fields[column] ?? '').trim();
    const key = matchKey(row.terms[0]!.text);
    if (name === '' && languageOf === undefined) {
      const missing = languages.find(({ language }) => !row.terms.some((term) => term.language === language));
      if (missing && row.terms.length < 2) {
        this.#listener.onProblem({ line, reason: 'no-term', detail: missing.language });
        return;
      }
    }
    const id = name === '' ? `key ${key}` : `id ${name}`;
    const first = this.#concepts.get(id);
    const place = first && name === '' && differ(first, row) ? `${id} ${row.definition}` : id;
    const same = this.#concepts.get(place);
    if (same && same.terms.length + row.terms.length > mostTerms)
      this.#listener.onProblem({ line, reason: 'too-long' });
    else if (same) joinRow(same, row, languages);
    else this.#concepts.set(place, { ...row, facts: [] });
  }
}

/** Two meanings of one word are two concepts. */
const differ = (concept: Concept, row: GlossaryRow) =>
  row.definition !== '' && concept.definition !== '' && row.definition !== concept.definition;

/** A note that differs from the concept's is about the term that the row adds. */
function joinRow(concept: Concept, row: GlossaryRow, languages: readonly LanguageColumns[]): void {
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
