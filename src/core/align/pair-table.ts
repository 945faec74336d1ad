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
/** Beads of more pairs of tokens than this are not learned from: long ones tell little, and cost by the square. */
const largest = 400_000;
/** Places in a bead are kept in 16 bits. */
const longest = 65_536;

/** Which types were seen together in the beads, and where. */
export interface PairTable {
  /** Pairs of source type s stand from rows[s] to rows[s + 1]. */
  rows: Int32Array;
  target: Int32Array;
  together: Int32Array;
  /** What the seeds say of the pairs that they name, by their pairs in rising order. */
  priors: readonly Prior[];
  cells: PairCells;
}

/** What seeds say of a pair: the target given the source, and the other way round. */
interface Prior {
  pair: number;
  source: number;
  forward: number;
  backward: number;
}

/**
 * Every place where a pair is seen: for each occurrence of each source type, one after the other, the target tokens
 * that it meets in its bead. In this order the pairs of one type are near to each other in memory.
 */
export interface PairCells {
  /** The beads that are learned from. */
  beads: readonly Step[];
  /** The occurrences of source type s stand from starts[s] to starts[s + 1]. */
  starts: Int32Array;
  /** By occurrence, its bead, and where the cells of the next occurrence begin. */
  bead: Int32Array;
  ends: Float64Array;
  /** By cell, the pair, and the place of the target token in its bead. */
  pairs: Int32Array;
  places: Uint16Array;
}

/** Where the tokens of some segments stand, `[from, to)`. */
export function spanOf(corpus: Corpus, [from, to]: readonly [number, number]): [number, number] {
  return [corpus.starts[from] ?? 0, corpus.starts[to] ?? 0];
}

/** Counts the pairs of types seen together in at least two beads, and adds the seeds. */
export function collectPairs(
  source: Corpus,
  target: Corpus,
  given: readonly Step[],
  seeds: SeedPairs,
): PairTable {
  const beads = given.filter((bead) => {
    const [from, to] = spanOf(source, bead.source);
    const [low, high] = spanOf(target, bead.target);
    return high - low < longest && (to - from) * (high - low) <= largest;
  });
  const { starts, bead: beadOf, most } = findOccurrences(source, target, beads);
  const ends = new Float64Array(beadOf.length);
  const pairs = new Int32Array(most);
  const places = new Uint16Array(most);
  let cell = 0;
  const seeded: number[][] = source.types.map(() => []);
  seeds.source.forEach((type, at) => seeded[type]?.push(at));

  const rows = new Int32Array(source.types.length + 1);
  // As long as there may be pairs: what is never written to takes no memory.
  const pairTarget = new Int32Array(most + seeds.source.length);
  const together = new Int32Array(pairTarget.length);
  let size = 0;
  const priors: Prior[] = [];
  const counts = new Int32Array(target.types.length);
  const slots = new Int32Array(target.types.length).fill(-1);
  /** Which visit to a bead counted a type last: once a bead is enough. */
  const visits = new Int32Array(target.types.length);
  let visit = 0;
  for (let type = 0; type < source.types.length; type++) {
    const touched: number[] = [];
    const first = starts[type]!;
    const end = starts[type + 1]!;
    let lastBead = -1;
    for (let at = first; at < end; at++) {
      const bead = beadOf[at]!;
      if (bead === lastBead) continue;
      lastBead = bead;
      visit++;
      const [low, high] = spanOf(target, beads[bead]!.target);
      for (let place = low; place < high; place++) {
        const other = target.tokens[place]!;
        if (visits[other] === visit) continue;
        visits[other] = visit;
        if (counts[other] === 0) touched.push(other);
        counts[other]!++;
      }
    }
    const add = (other: number) => {
      slots[other] = size;
      pairTarget[size] = other;
      together[size++] = counts[other]!;
    };
    for (const other of touched) if (counts[other]! >= fewest) add(other);
    const known = new Map<number, Prior>();
    for (const seed of seeded[type]!) {
      const other = seeds.target[seed]!;
      if (slots[other] === -1) add(other);
      const before = known.get(other);
      known.set(other, {
        pair: slots[other]!,
        source: type,
        forward: (before?.forward ?? 0) + seeds.forward[seed]!,
        backward: (before?.backward ?? 0) + seeds.backward[seed]!,
      });
    }
    priors.push(...[...known.values()].sort((a, b) => a.pair - b.pair));
    for (let at = first; at < end; at++) {
      const [low, high] = spanOf(target, beads[beadOf[at]!]!.target);
      for (let place = low; place < high; place++) {
        const pair = slots[target.tokens[place]!]!;
        if (pair < 0) continue;
        pairs[cell] = pair;
        places[cell++] = place - low;
      }
      ends[at] = cell;
    }
    for (const other of touched) counts[other] = 0;
    for (let pair = rows[type]!; pair < size; pair++) slots[pairTarget[pair]!] = -1;
    rows[type + 1] = size;
  }
  return {
    rows,
    target: pairTarget.slice(0, size),
    together: together.slice(0, size),
    priors,
    cells: {
      beads,
      starts,
      bead: beadOf,
      ends,
      pairs: pairs.subarray(0, cell),
      places: places.subarray(0, cell),
    },
  };
}

/** By source type, the beads that it stands in; and how many tokens of the other side they meet there at most. */
function findOccurrences(source: Corpus, target: Corpus, beads: readonly Step[]) {
  const starts = new Int32Array(source.types.length + 1);
  let most = 0;
  for (const bead of beads) {
    const [from, to] = spanOf(source, bead.source);
    const [low, high] = spanOf(target, bead.target);
    most += (to - from) * (high - low);
    for (let place = from; place < to; place++) starts[source.tokens[place]! + 1]!++;
  }
  for (let type = 0; type < source.types.length; type++) starts[type + 1]! += starts[type]!;
  const next = starts.slice();
  const bead = new Int32Array(starts[source.types.length]!);
  beads.forEach((each, at) => {
    const [from, to] = spanOf(source, each.source);
    for (let place = from; place < to; place++) bead[next[source.tokens[place]!]!++] = at;
  });
  return { starts, bead, most };
}

/** The source type of each pair. */
export function listSources({ rows, target }: PairTable): Int32Array {
  const sources = new Int32Array(target.length);
  for (let type = 0; type + 1 < rows.length; type++) sources.fill(type, rows[type], rows[type + 1]);
  return sources;
}

/** Forgets the cells of pairs that are not worth keeping; the given cells are no longer of use. */
export function dropCells(cells: PairCells, keep: (pair: number) => boolean): PairCells {
  const { pairs, places } = cells;
  const ends = new Float64Array(cells.ends.length);
  let kept = 0;
  let cell = 0;
  for (let occurrence = 0; occurrence < ends.length; occurrence++) {
    for (const end = cells.ends[occurrence]!; cell < end; cell++) {
      const pair = pairs[cell]!;
      if (!keep(pair)) continue;
      pairs[kept] = pair;
      places[kept++] = places[cell]!;
    }
    ends[occurrence] = kept;
  }
  return { ...cells, ends, pairs: pairs.subarray(0, kept), places: places.subarray(0, kept) };
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
