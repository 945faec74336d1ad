import { StreamDecoder } from '../xml/stream-decoder.ts';

export interface DelimitedListener {
  /** Fields of one record, and the line of the file that it begins on, from 1. */
  onRecord(fields: string[], line: number): void;
}

/** In UTF-16 units. A quote that is not closed within so many is a letter, lest the whole file be waited for. */
const longestQuoted = 1 << 20;
const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r';
/** As many as Excel has; fields beyond are passed over. */
const mostFields = 16_384;
const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', x0d: '\r', x22: '"', '\\': '\\' };

/**
 * Reads CSV (RFC 4180) or TSV as it comes in, in UTF-8 or UTF-16, with the line ends of any system. Fields in double
 * quotes may hold separators and line ends; without them a TSV field may write these as \t and \n. A quote that is never
 * closed is a letter; in TSV, where many write quotes as they are, also one that is closed within a field or only after
 * both a line end and a separator. Empty lines are passed over.
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
      const close = text[at] === '"' ? this.#closing(at, atEnd) : -1;
      if (close === null) return null;
      if (close >= 0) {
        field = text.slice(at + 1, close).replaceAll('""', '"');
        lines += field.split('\n').length - 1;
        at = close + 1;
      }
      let stop = at;
      while (stop < text.length && text[stop] !== this.#separator && !isLineEnd(text[stop])) stop += 1;
      // Behind a carriage return that came in last, the line feed of the same line end may follow.
      if (stop + (text[stop] === '\r' ? 1 : 0) >= text.length && !atEnd) return null;
      if (fields.length < mostFields) {
        const rest = text.slice(at, stop);
        fields.push(close >= 0 ? field + rest : this.#unescape(rest));
      }
      if (text[stop] !== this.#separator) {
        return { fields, end: stop + (text.startsWith('\r\n', stop) ? 2 : 1), lines: lines + 1 };
      }
      at = stop + 1;
    }
  }

  /** Where the quote at `at` is closed; −1 where it is a letter, null when that has not come in yet. */
  #closing(at: number, atEnd: boolean): number | null {
    const text = this.#text;
    for (let close = text.indexOf('"', at + 1); ; close = text.indexOf('"', close + 2)) {
      if (close < 0) return atEnd || this.#isLetter(at, text.length) ? -1 : null;
      if (close + 1 === text.length && !atEnd) return null;
      if (text[close + 1] !== '"') return this.#isLetter(at, close) ? -1 : close;
    }
  }

  /** Whether a quote is a letter, as no quoted field holds what stands between it and the next one. */
  #isLetter(at: number, close: number): boolean {
    if (close - at > longestQuoted) return true;
    if (this.#separator !== '\t') return false;
    const after = this.#text[close + 1] ?? '\n';
    const held = this.#text.slice(at, close);
    return !/[\t\r\n]/.test(after) || (held.includes('\n') && held.includes('\t'));
  }

  #unescape(field: string): string {
    if (this.#separator !== '\t' || !field.includes('\\')) return field;
    return field.replace(/\\([tn\\]|x22|x0d)/g, (_, letter: string) => escapes[letter]!);
  }
}
