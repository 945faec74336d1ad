import { matchKey } from '../../text/match-key.ts';

/** The pairs of neighbouring characters of a text's match key, sorted: what two texts are compared by. */
export type Bigrams = Uint32Array;

export function bigramsOf(text: string): Bigrams {
  const key = matchKey(text);
  const pairs = new Uint32Array(Math.max(0, key.length - 1));
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = key.charCodeAt(at) * 65_536 + key.charCodeAt(at + 1);
  }
  return pairs.sort();
}

/** `bigramsOf` that works out each text once. */
export function rememberingBigrams(): (text: string) => Bigrams {
  const known = new Map<string, Bigrams>();
  return (text) => {
    let bigrams = known.get(text);
    if (!bigrams) known.set(text, (bigrams = bigramsOf(text)));
    return bigrams;
  };
}

/** How alike two texts are, from 0 to 1: the share of their bigrams that both have (Dice's coefficient). */
export function likeness(a: Bigrams, b: Bigrams): number {
  const total = a.length + b.length;
  if (total === 0) return 0;
  let same = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) same += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return (2 * same) / total;
}
