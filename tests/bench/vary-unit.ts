import { graphemes } from '../../src/core/text/graphemes.ts';

/** Numbers from 0 to 1 that are the same at each run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const letters = 'កខគឃងចឆជញដតថទធនបផពភមយរលវសហអ';
const words = 'the new public digital service of each office national report plan data'.split(' ');

/** A text with some edits: clusters replaced, put in or left out in Khmer, words in English. */
export function vary(text: string, side: 'km' | 'en', edits: number, random: () => number): string {
  const parts = side === 'km' ? graphemes(text) : text.split(' ');
  const put = side === 'km' ? letters : words;
  for (let i = 0; i < edits; i += 1) {
    const place = Math.floor(random() * parts.length);
    const part = put[Math.floor(random() * put.length)]!;
    const kind = random();
    if (kind < 0.5) parts[place] = part;
    else if (kind < 0.8 || parts.length < 2) parts.splice(place, 0, part);
    else parts.splice(place, 1);
  }
  return parts.join(side === 'km' ? '' : ' ');
}
