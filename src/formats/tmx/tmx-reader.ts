import { Unreadable } from '../read-result.ts';
import { readFacts, readUnit } from './read-unit.ts';
import { StreamDecoder } from './stream-decoder.ts';
import type { TmxFacts, TmxProblem, TmxUnit } from './tmx-unit.ts';
import { BadXml, ElementParser } from './xml-node.ts';

export interface TmxListener {
  onUnit(unit: TmxUnit): void;
  /** A unit that was skipped; the rest is read all the same. */
  onProblem(problem: TmxProblem): void;
}

const boundary = /<!--|<!\[CDATA\[|<tu(?=[\s>/])|<\/tu\s*>/g;
/** No boundary is longer, unless by white space. */
const longestBoundary = 16;
const longestHeader = 4_000_000;
const longestUnit = 4_000_000;

/**
 * Reads TMX 1.4b as it comes in, piece by piece: call `write` for each, then `close`. A unit that cannot be read costs
 * that unit alone. Throws `Unreadable` where the file is no TMX at all.
 */
export class TmxReader {
  readonly #listener: TmxListener;
  readonly #decoder = new StreamDecoder();
  readonly #parser = new ElementParser();
  /** What has not been dealt with, from line `#line` of the file. */
  #text = '';
  #line = 1;
  #header: TmxFacts | null = null;
  /** Where in `#text` the open unit begins, or -1. */
  #unit = -1;
  /** Up to where `#text` has been looked through. */
  #seen = 0;

  constructor(listener: TmxListener) {
    this.#listener = listener;
  }

  /** The file's header; empty before it was read. */
  get header(): TmxFacts {
    return this.#header ?? { attributes: {}, properties: [], notes: [] };
  }

  write(bytes: Uint8Array): void {
    this.#text += this.#decoder.write(bytes);
    this.#read();
  }

  close(): void {
    this.#text += this.#decoder.close();
    this.#read();
    if (!this.#header) throw new Unreadable({ code: 'damaged-xml', part: 'TMX', detail: 'no <body>' });
    if (this.#unit >= 0) this.#skip('not-closed');
  }

  #read(): void {
    if (!this.#header) this.#readHeader();
    if (!this.#header) return;
    for (;;) {
      boundary.lastIndex = this.#seen;
      const found = boundary.exec(this.#text);
      if (!found) {
        this.#seen = Math.max(this.#seen, this.#text.length - longestBoundary);
        break;
      }
      const [mark] = found;
      if (mark.startsWith('<!')) {
        const end = this.#text.indexOf(mark === '<!--' ? '-->' : ']]>', found.index + mark.length);
        if (end < 0) {
          this.#seen = found.index;
          break;
        }
        this.#seen = end + 3;
      } else if (mark === '<tu') {
        const dropped = Math.max(0, this.#unit);
        if (this.#unit >= 0) this.#skip('not-closed');
        this.#unit = found.index - dropped;
        this.#seen = this.#unit + 3;
      } else {
        const end = found.index + mark.length;
        this.#seen = end;
        if (this.#unit >= 0) this.#readUnit(end);
      }
    }
    if (this.#unit >= 0 && this.#text.length - this.#unit > longestUnit) this.#skip('too-long');
    this.#forget(this.#unit >= 0 ? this.#unit : this.#seen);
  }

  /** Everything before the body; a document type is passed over, and nothing that it declares is known. */
  #readHeader(): void {
    const body = /<body\b[^>]*>/.exec(this.#text);
    if (!body) {
      if (this.#text.length <= longestHeader) return;
      throw new Unreadable({ code: 'damaged-xml', part: 'TMX', detail: 'no <body>' });
    }
    const head = this.#text.slice(0, body.index);
    if (!/<tmx\b/.test(head)) throw new Unreadable({ code: 'damaged-xml', part: 'TMX', detail: 'no <tmx>' });
    const header = /<header\b[^>]*(?:\/>|>[^]*?<\/header\s*>)/.exec(head)?.[0];
    try {
      this.#header = header === undefined ? this.header : readFacts(this.#parser.parse(header));
    } catch (error) {
      if (!(error instanceof BadXml)) throw error;
      this.#header = this.header;
    }
    this.#forget(body.index + body[0].length);
  }

  #readUnit(end: number): void {
    const xml = this.#text.slice(this.#unit, end);
    const line = this.#lineAt(this.#unit);
    this.#unit = -1;
    try {
      const unit = readUnit(this.#parser.parse(xml), line);
      if (xml.includes('\ufffd')) this.#listener.onProblem({ line, reason: 'damaged-text' });
      else this.#listener.onUnit(unit);
    } catch (error) {
      if (!(error instanceof BadXml)) throw error;
      const problem = { line: line + error.line, reason: 'damaged-xml', detail: error.message } as const;
      this.#listener.onProblem(problem);
    }
  }

  #skip(reason: TmxProblem['reason']): void {
    this.#listener.onProblem({ line: this.#lineAt(this.#unit), reason });
    this.#unit = -1;
  }

  #lineAt(offset: number): number {
    this.#forget(offset);
    return this.#line;
  }

  /** Drops the text before `offset`, which stays what everything else is counted from. */
  #forget(offset: number): void {
    for (let at = this.#text.indexOf('\n'); at >= 0 && at < offset; at = this.#text.indexOf('\n', at + 1)) {
      this.#line += 1;
    }
    this.#text = this.#text.slice(offset);
    this.#seen = Math.max(0, this.#seen - offset);
    if (this.#unit >= 0) this.#unit -= offset;
  }
}
