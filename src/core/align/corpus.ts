/** Tokens of all segments of one side. */
export type SideTokens = readonly (readonly string[])[];

/** The tokens of one side as numbers, one segment after the other. */
export interface Corpus {
  /** Type of each token. */
  tokens: Int32Array;
  /** Where each segment's tokens begin; one more entry than segments. */
  starts: Int32Array;
  /** The text of each type; the last one stands for all words that the document does not use. */
  types: string[];
  /** How likely each type is at any place of this side's text. */
  chance: Float32Array;
}

/** Mass kept for words that the document does not use: in a short one, a word seen once is no frequent word. */
const unseen = 500;

/** The text of the type that no token has. */
export const elsewhere = '';

/** Numbers the types of one side and counts them. */
export function buildCorpus(side: SideTokens): Corpus {
  const ids = new Map<string, number>();
  const starts = new Int32Array(side.length + 1);
  side.forEach((tokens, at) => (starts[at + 1] = (starts[at] ?? 0) + tokens.length));
  const tokens = new Int32Array(starts[side.length] ?? 0);
  let place = 0;
  for (const segment of side) {
    for (const token of segment) {
      let id = ids.get(token);
      if (id === undefined) {
        id = ids.size;
        ids.set(token, id);
      }
      tokens[place++] = id;
    }
  }
  const chance = new Float32Array(ids.size + 1);
  chance[ids.size] = 1;
  for (const id of tokens) chance[id] = (chance[id] ?? 0) + 1 / (tokens.length + unseen);
  return { tokens, starts, types: [...ids.keys(), elsewhere], chance };
}
