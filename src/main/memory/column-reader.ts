import { DelimitedReader } from '../../formats/delimited/delimited-reader.ts';
import { guessSeparator } from '../../formats/delimited/guess-separator.ts';
import { findColumns, type UnitColumns } from './unit-columns.ts';
import type { UnitListener, UnitReader } from './unit-reader.ts';

/** So many records are looked at before it is said which column is which. */
const looked = 100;

/** Reads units from CSV or TSV: one a record. */
export class ColumnReader implements UnitReader {
  readonly #format: 'csv' | 'tsv';
  readonly #fileName: string;
  readonly #listener: UnitListener;
  #reader: DelimitedReader | null = null;
  #columns: UnitColumns | null = null;
  #first: { fields: string[]; line: number }[] = [];

  constructor(format: 'csv' | 'tsv', fileName: string, listener: UnitListener) {
    this.#format = format;
    this.#fileName = fileName;
    this.#listener = listener;
  }

  write(bytes: Uint8Array): void {
    const separator = () => (this.#format === 'tsv' ? '\t' : guessSeparator(bytes, [',', ';', '\t']));
    this.#reader ??= new DelimitedReader(separator(), {
      onRecord: (fields, line) => {
        if (this.#columns) return this.#read(fields, line, this.#columns);
        this.#first.push({ fields, line });
        if (this.#first.length >= looked) this.#readFirst();
      },
    });
    this.#reader.write(bytes);
  }

  close(): void {
    this.#reader?.close();
    if (this.#first.length > 0) this.#readFirst();
  }

  #readFirst(): void {
    const { columns, headed } = findColumns(this.#first.map(({ fields }) => fields));
    this.#columns = columns;
    for (const { fields, line } of this.#first.slice(headed ? 1 : 0)) this.#read(fields, line, columns);
    this.#first = [];
  }

  #read(fields: readonly string[], line: number, { km, en, origin, maker, made, status }: UnitColumns): void {
    const field = (column: number | undefined) => (column === undefined ? '' : (fields[column] ?? ''));
    const missing = field(km).trim() === '' ? 'km' : field(en).trim() === '' ? 'en' : null;
    if (missing) return this.#listener.onProblem({ line, reason: 'no-text', detail: missing });
    if (field(km).includes('\ufffd') || field(en).includes('\ufffd')) {
      return this.#listener.onProblem({ line, reason: 'damaged-text' });
    }
    this.#listener.onUnit({
      km: { text: field(km), marks: [], codes: codesOf(field(km)) },
      en: { text: field(en), marks: [], codes: codesOf(field(en)) },
      origin: field(origin) || this.#fileName,
      approved: field(status).toLowerCase() !== 'unapproved',
      made: field(made) || null,
      maker: field(maker) || null,
    });
  }
}

const codesOf = (text: string) => text.match(/\ufffc/g)?.map(String) ?? [];
