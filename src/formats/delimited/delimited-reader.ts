import { StreamDecoder } from '../xml/stream-decoder.ts';

export interface DelimitedListener {
  /** Fields of one record, and the line of the file that it begins on, from 1. */
  onRecord(fields: string[], line: number): void;
}

/**
 * Reads CSV (RFC 4180) or TSV as it comes in, in UTF-8 or UTF-16. Fields in double quotes may hold separators and line
 * ends; without them a TSV field may write these as \t and \n. A quote that is
 * never closed is a letter. Empty lines are passed over.
 */
export class DelimitedReader {
  readonly #separator: string;
  readonly #listener: DelimitedListener;
  readonly #decoder = new StreamDecoder();
  #text = '';
  #line = 1;

  constructor(separator: ',' | ';' | '\t', listener: DelimitedListener) {
    this.#separator = separator;
    this.#listener = listener;
  }

  write(bytes: Uint8Array): void {
    this.#text += this.#decoder.write(bytes);
    this.#read(false);
  }

  close(): void {
    this.#text += this.#decoder.close();
    this.#read(true);
  }

  #read(atEnd: boolean): void {
    if (this.#text.startsWith('\ufeff')) this.#text = this.#text.slice(1);
    let start = 0;
    while (start < this.#text.length) {
      const record = this.#record(start, atEnd);
      if (!record) break;
      const { fields, end, lines } = record;
      if (fields.length > 1 || fields[0] !== '') this.#listener.onRecord(fields, this.#line);
      this.#line += lines;
      start = end;
    }
    this.#text = this.#text.slice(start);
  }

  /** The record that begins at `start`; null when its end has not come in yet. */
  #record(start: number, atEnd: boolean): { fields: string[]; end: number; lines: number } | null {
    const text = this.#text;
    const fields: string[] = [];
    let lines = 0;
    for (let at = start; ;) {
      let field = '';
      let quoted = text[at] === '"';
      if (quoted) {
        let close = at + 1;
        for (;;) {
          close = text.indexOf('"', close);
          if (close < 0 || text[close + 1] !== '"') break;
          close += 2;
        }
        if (close < 0 || (close + 1 === text.length && !atEnd)) {
          if (!atEnd) return null;
          quoted = close >= 0;
        }
        if (quoted) {
          field = text.slice(at + 1, close).replaceAll('""', '"');
          lines += field.split('\n').length - 1;
          at = close + 1;
        }
      }
      let stop = at;
      while (stop < text.length && text[stop] !== this.#separator && text[stop] !== '\n') stop += 1;
      if (stop === text.length && !atEnd) return null;
      const rest = text.slice(at, stop).replace(/\r$/, '');
      fields.push(quoted ? field + rest : this.#unescape(rest));
      if (text[stop] !== this.#separator) return { fields, end: stop + 1, lines: lines + 1 };
      at = stop + 1;
    }
  }

  #unescape(field: string): string {
    if (this.#separator !== '\t' || !field.includes('\\')) return field;
    return field.replace(/\\([tn\\])/g, (_, letter: string) => ({ t: '\t', n: '\n' })[letter] ?? '\\');
  }
}
