import type { Block } from '../core/document/document.ts';
import { letterCount } from './block-content.ts';

/** Where a comment begins or ends: before a letter of the paragraph whose first block has this index in the body. */
interface Place {
  block: number;
  letters: number;
}

interface Found {
  start?: Place;
  end?: Place;
}

/** Gathers where comments stand while the body of a document is read. */
export class CommentPlaces {
  private readonly found = new Map<string, Found>();
  private block = 0;
  private readonly lettersOf: (text: string) => number;

  /** `lettersOf` counts the letters of a text that blocks will keep. */
  constructor(lettersOf: (text: string) => number = letterCount) {
    this.lettersOf = lettersOf;
  }

  /** A paragraph begins that makes the block with this index, if any. */
  beginParagraph(block: number): void {
    this.block = block;
  }

  /** Meets a mark of a comment after `text`, what its paragraph said until then; "here" stands where there is no end. */
  mark(edge: 'start' | 'end' | 'here', id: string, text: string): void {
    const place = { block: this.block, letters: this.lettersOf(text) };
    const found = this.found.get(id) ?? {};
    if (edge === 'start') found.start = place;
    else if (edge === 'end') found.end = place;
    else found.end ??= place;
    this.found.set(id, found);
  }

  /** How many comments were met. */
  get count(): number {
    return this.found.size;
  }

  /** Gives letters from the beginning of a body with these blocks to both ends of a comment; null where it stands nowhere in it. */
  rangesIn(blocks: readonly Block[]): (id: string) => { start: number; end: number } | null {
    const before = [0];
    for (const { content } of blocks) before.push(before.at(-1)! + this.lettersOf(content.text));
    const count = ({ block, letters }: Place) => (before[block] ?? before.at(-1)!) + letters;
    return (id) => {
      const { start, end } = this.found.get(id) ?? {};
      const place = end ?? start;
      return place ? { start: Math.min(count(start ?? place), count(place)), end: count(place) } : null;
    };
  }
}
