import type { Corpus } from './corpus.ts';
import type { Step } from './search.ts';

/** Pairs of types that may translate each other before anything is learned, with prior counts either way. */
export interface SeedPairs {
  source: number[];
  target: number[];
  forward: number[];
  backward: number[];
}

/** Pairs must be seen together this often, as rarer ones explain any text. */
const fewest = 2;

/** Which types were seen together in the beads, and where. */
export interface PairTable {
  /** Pairs of source type s stand from rows[s] to rows[s + 1]. */
  rows: Int32Array;
  source: Int32Array;
  target: Int32Array;
  together: Float32Array;
  /** Two a pair: what the seeds say of the target given the source, and the other way round. */
  prior: Float32Array;
  /** For each bead, its pairs as a matrix of target tokens × source tokens, -1 where there is none. */
  cells: Int32Array;
}

/** Where the tokens of some segments stand, `[from, to)`. */
export function spanOf(corpus: Corpus, [from, to]: readonly [number, number]): [number, number] {
  return [corpus.starts[from] ?? 0, corpus.starts[to] ?? 0];
}

/** Counts the pairs of types seen together in at least two beads, and adds the seeds. */
export function collectPairs(
  source: Corpus,
  target: Corpus,
  beads: readonly Step[],
  seeds: SeedPairs,
): PairTable {
  const occurrences: number[][] = source.types.map(() => []);
  const cellStarts = new Float64Array(beads.length + 1);
  beads.forEach((bead, at) => {
    const [from, to] = spanOf(source, bead.source);
    const [low, high] = spanOf(target, bead.target);
    cellStarts[at + 1] = (cellStarts[at] ?? 0) + (to - from) * (high - low);
    for (let place = from; place < to; place++)
      occurrences[source.tokens[place] ?? 0]?.push(at, place - from);
  });
  const cells = new Int32Array(cellStarts[beads.length] ?? 0).fill(-1);
  const seeded: number[][] = source.types.map(() => []);
  seeds.source.forEach((type, at) => seeded[type]?.push(at));

  const rows = new Int32Array(source.types.length + 1);
  const pairSource: number[] = [];
  const pairTarget: number[] = [];
  const together: number[] = [];
  const prior: number[] = [];
  const counts = new Int32Array(target.types.length);
  const slots = new Int32Array(target.types.length).fill(-1);
  /** Which visit to a bead counted a type last: once a bead is enough. */
  const visits = new Int32Array(target.types.length);
  let visit = 0;
  for (let type = 0; type < source.types.length; type++) {
    const touched: number[] = [];
    const places = occurrences[type] ?? [];
    let lastBead = -1;
    for (let at = 0; at < places.length; at += 2) {
      const bead = places[at] ?? 0;
      if (bead === lastBead) continue;
      lastBead = bead;
      visit++;
      const [low, high] = spanOf(target, beads[bead]?.target ?? [0, 0]);
      for (let place = low; place < high; place++) {
        const other = target.tokens[place] ?? 0;
        if (visits[other] === visit) continue;
        visits[other] = visit;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
    const add = (other: number) => {
      slots[other] = pairTarget.length;
      pairSource.push(type);
      pairTarget.push(other);
      together.push(counts[other] ?? 0);
      prior.push(0, 0);
    };
    for (const other of touched) if ((counts[other] ?? 0) >= fewest) add(other);
    for (const seed of seeded[type] ?? []) {
      const other = seeds.target[seed] ?? 0;
      if (slots[other] === -1) add(other);
      const place = 2 * (slots[other] ?? 0);
      prior[place] = (prior[place] ?? 0) + (seeds.forward[seed] ?? 0);
      prior[place + 1] = (prior[place + 1] ?? 0) + (seeds.backward[seed] ?? 0);
    }
    for (let at = 0; at < places.length; at += 2) {
      const bead = places[at] ?? 0;
      const [from, to] = spanOf(source, beads[bead]?.source ?? [0, 0]);
      const [low, high] = spanOf(target, beads[bead]?.target ?? [0, 0]);
      let cell = (cellStarts[bead] ?? 0) + (places[at + 1] ?? 0);
      for (let place = low; place < high; place++, cell += to - from)
        cells[cell] = slots[target.tokens[place] ?? 0] ?? -1;
    }
    for (const other of touched) counts[other] = 0;
    for (let pair = rows[type] ?? 0; pair < pairTarget.length; pair++) slots[pairTarget[pair] ?? 0] = -1;
    rows[type + 1] = pairTarget.length;
  }
  return {
    rows,
    source: Int32Array.from(pairSource),
    target: Int32Array.from(pairTarget),
    together: Float32Array.from(together),
    prior: Float32Array.from(prior),
    cells,
  };
}

/** Both lists as one; what they say of the same pair is added up. */
export function joinSeeds(some: SeedPairs, more: SeedPairs): SeedPairs {
  return {
    source: [...some.source, ...more.source],
    target: [...some.target, ...more.target],
    forward: [...some.forward, ...more.forward],
    backward: [...some.backward, ...more.backward],
  };
}
