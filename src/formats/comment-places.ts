import type { Block } from '../core/document/document.ts';
import { lettersBefore } from './block-content.ts';

/** Where a comment begins or ends: before a letter of the paragraph whose first block has this index in the body. */
interface Place {
  block: number;
  letters: number;
}

type KeptUnits = (text: string) => readonly boolean[] | null;

interface Found {
  start?: Place;
  end?: Place;
}

/** Gathers where comments stand while the body of a document is read. */
export class CommentPlaces {
  private readonly found = new Map<string, Found>();
  private block = 0;
  /** Places whose paragraph is not at its end yet, so that `letters` counts all its units. */
  private readonly open: Place[] = [];
  private readonly keptUnits: KeptUnits;

  /** `keptUnits` says which UTF-16 units of a text blocks will keep, if not all. */
  constructor(keptUnits: KeptUnits = () => null) {
    this.keptUnits = keptUnits;
  }

  /** A paragraph begins that makes the block with this index, if any. */
  beginParagraph(block: number): void {
    this.block = block;
  }

  /** Meets a mark of a comment after so many UTF-16 units of its paragraph; "here" stands where there is no end. */
  mark(edge: 'start' | 'end' | 'here', id: string, units: number): void {
    const place = { block: this.block, letters: units };
    this.open.push(place);
    const found = this.found.get(id) ?? {};
    if (edge === 'start') found.start = place;
    else if (edge === 'end') found.end = place;
    else found.end ??= place;
    this.found.set(id, found);
  }

  /** The text of the blocks in which the marks since stand is at its end. */
  endText(text: string): void {
    if (this.open.length === 0) return;
    const letters = lettersBefore(text, this.keptUnits(text));
    for (const place of this.open) place.letters = letters[place.letters] ?? letters.at(-1)!;
    this.open.length = 0;
  }

  /** Whether a comment of this id was met. */
  has(id: string): boolean {
    return this.found.has(id);
  }

  /** How many comments were met. */
  get count(): number {
    return this.found.size;
  }

  /** Gives letters from the beginning of a body with these blocks to both ends of a comment; null where it stands nowhere in it. */
  rangesIn(blocks: readonly Block[]): (id: string) => { start: number; end: number } | null {
    const before = [0];
    for (const { content } of blocks) before.push(before.at(-1)! + this.lettersIn(content.text));
    const count = ({ block, letters }: Place) => (before[block] ?? before.at(-1)!) + letters;
    return (id) => {
      const { start, end } = this.found.get(id) ?? {};
      const place = end ?? start;
      return place ? { start: Math.min(count(start ?? place), count(place)), end: count(place) } : null;
    };
  }

  private lettersIn(text: string): number {
    return lettersBefore(text, this.keptUnits(text)).at(-1)!;
  }
}
