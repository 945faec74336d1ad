import type { Atom, Paragraph } from './text-places.ts';

/** A place in the text of a document's part: its paragraphs' characters that are neither white space nor left out by readers. */
export interface Located {
  part: number;
  /** All atoms from the first to the last of the text, white space among them. */
  atoms: Atom[];
  /** The paragraph in which it ends. */
  paragraph: Paragraph;
}

/** What takes no part in the search: white space, zero-width spaces, and what readers drop. */
const passedOver = /[\s\u200b\0-\x1f\x7f-\x9f\ufeff\ufffc\ufffe\uffff]/;

export const lettersOf = (text: string) =>
  [...Array(text.length).keys()].filter((at) => !passedOver.test(text[at]!));

interface Stream {
  letters: string;
  places: { paragraph: number; atom: number }[];
  paragraphs: readonly Paragraph[];
}

function streamOf(paragraphs: readonly Paragraph[]): Stream {
  const places: Stream['places'] = [];
  let letters = '';
  paragraphs.forEach(({ atoms }, paragraph) => {
    atoms.forEach(({ character }, atom) => {
      if (passedOver.test(character)) return;
      letters += character;
      places.push({ paragraph, atom });
    });
  });
  return { letters, places, paragraphs };
}

/**
 * Finds texts in a document, one after the other as they were read from it; null for each that is not there. What a
 * reader joined or cut is found all the same, since only letters count.
 */
export function locateBlocks(
  parts: readonly (readonly Paragraph[])[],
  texts: readonly string[],
): (Located | null)[] {
  const streams = parts.map(streamOf);
  const taken = streams.map((): [number, number][] => []);
  let part = 0;
  let at = 0;
  const used = streams.map(() => 0);
  const take = (index: number, from: number, text: string, length: number): Located => {
    taken[index]!.push([from, from + length]);
    return located(streams[index]!, index, [from, from + length], text);
  };
  return texts.map((text) => {
    const letters = lettersOf(text)
      .map((index) => text[index]!)
      .join('');
    if (letters === '') return null;
    for (let tried = 0; tried < streams.length; tried += 1) {
      const index = (part + tried) % streams.length;
      const from = tried === 0 ? at : used[index]!;
      const found = streams[index]!.letters.indexOf(letters, from);
      if (found < 0) continue;
      part = index;
      at = found + letters.length;
      used[index] = at;
      return take(index, found, text, letters.length);
    }
    // A text that is read later than it stands: a note, a frame.
    for (const [index, stream] of streams.entries()) {
      const found = firstFree(stream.letters, letters, taken[index]!);
      if (found !== null) return take(index, found, text, letters.length);
    }
    return null;
  });
}

/** Where letters first stand that nobody has taken. */
function firstFree(stream: string, letters: string, taken: readonly [number, number][]): number | null {
  for (let found = stream.indexOf(letters); found >= 0;) {
    const end = found + letters.length;
    const other = taken.find(([start, stop]) => start < end && found < stop);
    if (!other) return found;
    found = stream.indexOf(letters, other[1]);
  }
  return null;
}

/** How many atoms at an edge, told from the letters outward, say an edge of a text; several spaces may have been read as one. */
function matching(edge: readonly string[], atoms: readonly Atom[]): number {
  let length = 0;
  for (const [index, character] of edge.entries()) {
    let at = length;
    if (edge[index - 1] === ' ') while (character !== ' ' && atoms[at]?.character === ' ') at += 1;
    if (atoms[at]?.character !== character) break;
    length = at + 1;
  }
  return length;
}

function located(
  { places, paragraphs }: Stream,
  part: number,
  [from, to]: [number, number],
  text: string,
): Located {
  const [first, last] = [places[from]!, places[to - 1]!];
  const [begin, end] = [paragraphs[first.paragraph]!.atoms, paragraphs[last.paragraph]!.atoms];
  const letters = lettersOf(text);
  const lead = [...text.slice(0, letters[0])].reverse();
  const trail = [...text.slice(letters.at(-1)! + 1)];
  const start = first.atom - matching(lead, begin.slice(0, first.atom).reverse());
  const stop = last.atom + 1 + matching(trail, end.slice(last.atom + 1));
  const atoms: Atom[] = [];
  for (let index = first.paragraph; index <= last.paragraph; index += 1) {
    const all = paragraphs[index]!.atoms;
    atoms.push(
      ...all.slice(index === first.paragraph ? start : 0, index === last.paragraph ? stop : all.length),
    );
  }
  return { part, atoms, paragraph: paragraphs[last.paragraph]! };
}
