/** How many segments of either side a bead takes. */
export interface BeadType {
  source: number;
  target: number;
}

/** Beads with text on both sides, the likely ones first. */
export const pairTypes: readonly BeadType[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 2, target: 2 },
  { source: 1, target: 3 },
  { source: 3, target: 1 },
  { source: 1, target: 4 },
  { source: 4, target: 1 },
  { source: 2, target: 3 },
  { source: 3, target: 2 },
];

/** The beads of the first pass, when little is known yet: up to four segments. */
export const smallPairTypes = pairTypes.slice(0, 6);

/** The most segments that a bead takes from one side. */
export const longestSide = 4;

/**
 * Log probabilities of what comes next. Texts left out come in runs, so an unpaired segment after another
 * is much likelier than after a pair: three states (pair, source unpaired, target unpaired) with
 * their own transitions.
 */
export interface BeadPriors {
  /** By index into `pairTypes`, given that the bead before was a pair. */
  pair: Float64Array;
  /** An unpaired segment after a pair. */
  openSource: number;
  openTarget: number;
  /** A further unpaired segment of the same side. */
  extend: number;
  /** Added to what follows when a run of unpaired segments ends. */
  close: number;
}

/** Shares measured on unrelated bitexts; Gale and Church (1993) report similar ones. */
const expected = [0.75, 0.06, 0.06, 0.012, 0.0075, 0.0075, 0.002, 0.002, 0.0015, 0.0015];
const expectedUnpaired = 0.025;
const expectedExtension = 0.3;

/** Counts of the beads of a pass: pairs by type, unpaired segments, and those that follow another of their side. */
export interface BeadCounts {
  pair: number[];
  source: number;
  target: number;
  extended: number;
}

/** Priors from the expected shares, and from the counts of an earlier pass when there are any. */
export function estimatePriors(counts?: BeadCounts): BeadPriors {
  const strength = 60;
  const seen = counts ?? { pair: expected.map(() => 0), source: 0, target: 0, extended: 0 };
  const starts = seen.source + seen.target - seen.extended;
  const total = strength + seen.pair.reduce((sum, n) => sum + n, 0) + starts;
  const share = (count: number, prior: number) => Math.log((count + strength * prior) / total);
  const unpaired = seen.source + seen.target;
  const extension = (seen.extended + 3 * expectedExtension) / (unpaired + 3);
  const openEach = (starts / 2 + strength * expectedUnpaired) / total;
  return {
    pair: Float64Array.from(expected, (prior, type) => share(seen.pair[type] ?? 0, prior)),
    openSource: Math.log(openEach),
    openTarget: Math.log(openEach),
    extend: Math.log(extension),
    close: Math.log(1 - extension),
  };
}

/** Counts the beads of a path. */
export function countBeads(path: readonly { type: number; source: readonly [number, number] }[]): BeadCounts {
  const counts: BeadCounts = { pair: pairTypes.map(() => 0), source: 0, target: 0, extended: 0 };
  let before = 'pair';
  for (const { type, source } of path) {
    const side = type >= 0 ? 'pair' : source[1] > source[0] ? 'source' : 'target';
    if (side === 'pair') counts.pair[type] = (counts.pair[type] ?? 0) + 1;
    else {
      counts[side] += 1;
      if (side === before) counts.extended += 1;
    }
    before = side;
  }
  return counts;
}
