import { ElementReader } from '../xml/element-reader.ts';
import { BadXml, ElementParser } from '../xml/xml-node.ts';
import { readFacts, readUnit } from './read-unit.ts';
import type { TmxFacts, TmxProblem, TmxUnit } from './tmx-unit.ts';

export interface TmxListener {
  onUnit(unit: TmxUnit): void;
  /** A unit that was skipped; the rest is read all the same. */
  onProblem(problem: TmxProblem): void;
}

/**
 * Reads TMX 1.4b as it comes in, piece by piece: call `write` for each, then `close`. A unit that cannot be read costs
 * that unit alone. Throws `Unreadable` where the file is no TMX at all.
 */
export class TmxReader {
  readonly #reader: ElementReader;
  #header: TmxFacts | null = null;

  constructor(listener: TmxListener) {
    this.#reader = new ElementReader(
      { name: 'TMX', root: /<tmx\b/, elements: 'tu' },
      {
        onProblem: (problem) => listener.onProblem(problem),
        onElement: (element, line) => listener.onUnit(readUnit(element, line)),
      },
    );
  }

  /** The file's header; empty before it was read. */
  get header(): TmxFacts {
    const { head } = this.#reader;
    if (head === null) return noFacts;
    return (this.#header ??= readHeader(head));
  }

  write(bytes: Uint8Array): void {
    this.#reader.write(bytes);
  }

  close(): void {
    this.#reader.close();
  }
}

const noFacts: TmxFacts = { attributes: {}, properties: [], notes: [] };

function readHeader(head: string): TmxFacts {
  const start = /<header\b[^<>]*>/.exec(head);
  if (!start) return noFacts;
  const [tag] = start;
  const end = tag.endsWith('/>') ? start.index : head.indexOf('</header', start.index);
  if (end < 0) return noFacts;
  try {
    return readFacts(new ElementParser().parse(head.slice(start.index, head.indexOf('>', end) + 1)));
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    return noFacts;
  }
}
