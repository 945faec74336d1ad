import type { Bead } from '../../src/core/align/bead.ts';
import type { Bitext, IndexBead } from './bitext.ts';

/** A bitext without `runs` random runs of up to `longest` segments, each taken from one side. */
export function leaveOut(bitext: Bitext, runs: number, longest: number, random: () => number): Bitext {
  const gone = [new Set<number>(), new Set<number>()] as const;
  for (let run = 0; run < runs; run++) {
    const side = random() < 0.5 ? 0 : 1;
    const length = 1 + Math.floor(random() * longest);
    const first = Math.floor(random() * Math.max(1, bitext.beads.length - length));
    for (const bead of bitext.beads.slice(first, first + length))
      if (!gone[1 - side]!.has(bead[1 - side]![0]!)) for (const at of bead[side]) gone[side].add(at);
  }
  const numbers = [bitext.source, bitext.target].map((segments, side) => {
    let next = 0;
    return segments.map((_, at) => (gone[side]!.has(at) ? -1 : next++));
  });
  const renumber = (indexes: number[], side: number) =>
    indexes.map((at) => numbers[side]![at]!).filter((at) => at >= 0);
  return {
    ...bitext,
    source: bitext.source.filter((_, at) => !gone[0].has(at)),
    target: bitext.target.filter((_, at) => !gone[1].has(at)),
    beads: bitext.beads
      .map(([source, target]): IndexBead => [renumber(source, 0), renumber(target, 1)])
      .filter(([source, target]) => source.length + target.length > 0),
  };
}

/** What went wrong, in segments. */
export interface Faults {
  /** Paired, though the translation is missing. */
  invented: number;
  /** Left alone, though the translation is there. */
  missed: number;
  /** Paired with other text than their translation. */
  astray: number;
  /** With their translation, and with more or less than it. */
  uneven: number;
}

/** Counts the source segments that stand in a wrong bead, by what is wrong with it. */
export function findFaults(gold: readonly IndexBead[], answer: readonly Bead[]): Faults {
  const faults: Faults = { invented: 0, missed: 0, astray: 0, uneven: 0 };
  const right = new Map(
    gold.flatMap(([source, target]) => source.map((at) => [at, { source, target }] as const)),
  );
  for (const bead of answer) {
    for (const at of bead.source) {
      const { source, target } = right.get(at)!;
      if (bead.target.join() === target.join() && bead.source.join() === source.join()) continue;
      if (target.length === 0) faults.invented += bead.target.length > 0 ? 1 : 0;
      else if (bead.target.length === 0) faults.missed += 1;
      else if (bead.target.some((other) => target.includes(other))) faults.uneven += 1;
      else faults.astray += 1;
    }
  }
  return faults;
}
