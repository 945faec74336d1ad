import { Unreadable } from '../read-result.ts';
import { StreamDecoder } from './stream-decoder.ts';
import { BadXml, ElementParser, type XmlNode } from './xml-node.ts';

/** Why an element was skipped. */
export interface ElementProblem {
  /** Line of the file, from 1. */
  line: number;
  reason: 'damaged-xml' | 'not-closed' | 'damaged-text' | 'too-long';
  /** What the XML parser says. */
  detail?: string;
}

export interface ElementListener {
  /** `line` is that of the file on which the element begins, from 1. */
  onElement(element: XmlNode, line: number): void;
  /** An element that was skipped; the rest is read all the same. */
  onProblem(problem: ElementProblem): void;
}

/** What a format's files look like. */
export interface ElementFormat {
  /** The format's name, for messages. */
  name: string;
  /** Must stand before the body. */
  root: RegExp;
  /** Names of the elements in the body, for a regular expression. */
  elements: string;
}

/** No boundary is longer, unless by white space. */
const longestBoundary = 40;
const longestHead = 4_000_000;
const longestElement = 4_000_000;

/**
 * Reads the elements of an XML file's `<body>` as they come in, piece by piece: call `write` for each, then `close`.
 * What cannot be read costs that element alone; a document type is passed over, and nothing that it declares is known.
 * Throws `Unreadable` where the file is not of its format at all.
 */
export class ElementReader {
  readonly #format: ElementFormat;
  readonly #listener: ElementListener;
  readonly #boundary: RegExp;
  readonly #decoder = new StreamDecoder();
  readonly #parser = new ElementParser();
  /** What has not been dealt with, from line `#line` of the file. */
  #text = '';
  #line = 1;
  #head: string | null = null;
  /** Where in `#text` the open element begins, or -1. */
  #element = -1;
  /** Up to where `#text` has been looked through. */
  #seen = 0;

  constructor(format: ElementFormat, listener: ElementListener) {
    this.#format = format;
    this.#listener = listener;
    this.#boundary = new RegExp(
      `<!--|<!\\[CDATA\\[|<(?:${format.elements})(?=[\\s>/])|</(?:${format.elements})\\s*>`,
      'g',
    );
  }

  /** Everything before the body; null before it was read. */
  get head(): string | null {
    return this.#head;
  }

  write(bytes: Uint8Array): void {
    this.#text += this.#decoder.write(bytes);
    this.#read();
  }

  close(): void {
    this.#text += this.#decoder.close();
    this.#read();
    if (this.#head === null) this.#refuse('no <body>');
    if (this.#element >= 0) this.#skip('not-closed');
  }

  #refuse(detail: string): never {
    throw new Unreadable({ code: 'damaged-xml', part: this.#format.name, detail });
  }

  #read(): void {
    if (this.#head === null) this.#readHead();
    if (this.#head === null) return;
    for (;;) {
      this.#boundary.lastIndex = this.#seen;
      const found = this.#boundary.exec(this.#text);
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
      } else if (mark.startsWith('</')) {
        const end = found.index + mark.length;
        this.#seen = end;
        if (this.#element >= 0) this.#end(end);
      } else {
        const dropped = Math.max(0, this.#element);
        if (this.#element >= 0) this.#skip('not-closed');
        this.#element = found.index - dropped;
        this.#seen = this.#element + 3;
      }
    }
    if (this.#element >= 0 && this.#text.length - this.#element > longestElement) this.#skip('too-long');
    this.#forget(this.#element >= 0 ? this.#element : this.#seen);
  }

  #readHead(): void {
    const body = /<(?:\w+:)?body\b[^<>]*>/.exec(this.#text);
    if (!body) {
      if (this.#text.length > longestHead) this.#refuse('no <body>');
      return;
    }
    const head = this.#text.slice(0, body.index);
    if (!this.#format.root.test(head)) this.#refuse(`no <${this.#format.name.toLowerCase()}>`);
    this.#head = head;
    this.#forget(body.index + body[0].length);
  }

  #end(end: number): void {
    if (end - this.#element > longestElement) this.#skip('too-long');
    else this.#readElement(end);
  }

  #readElement(end: number): void {
    const xml = this.#text.slice(this.#element, end);
    const line = this.#lineAt(this.#element);
    this.#element = -1;
    try {
      const element = this.#parser.parse(xml);
      if (xml.includes('\ufffd')) this.#listener.onProblem({ line, reason: 'damaged-text' });
      else this.#listener.onElement(element, line);
    } catch (error) {
      if (!(error instanceof BadXml)) throw error;
      this.#listener.onProblem({ line: line + error.line, reason: 'damaged-xml', detail: error.message });
    }
  }

  #skip(reason: ElementProblem['reason']): void {
    this.#listener.onProblem({ line: this.#lineAt(this.#element), reason });
    this.#element = -1;
  }

  #lineAt(offset: number): number {
    this.#forget(offset);
    return this.#line;
  }

  /** Drops the text before `offset`, which stays what everything else is counted from. */
  #forget(offset: number): void {
    const dropped = this.#text.slice(0, offset);
    for (let at = dropped.indexOf('\n'); at >= 0; at = dropped.indexOf('\n', at + 1)) this.#line += 1;
    this.#text = this.#text.slice(offset);
    this.#seen = Math.max(0, this.#seen - offset);
    if (this.#element >= 0) this.#element -= offset;
  }
}
