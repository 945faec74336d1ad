import type { Bead } from '../../src/core/align/bead.ts';
import type { AlignSegment, KnownPair } from '../../src/core/align/bead.ts';
import { align } from '../../src/core/align/align.ts';

/** A bead as the scorers count it: indexes of either side. */
export type IndexBead = [source: number[], target: number[]];

/** Two texts whose alignment is known. */
export interface Bitext {
  name: string;
  languages: { sourceLanguage: string; targetLanguage: string };
  source: AlignSegment[];
  target: AlignSegment[];
  beads: IndexBead[];
}

export function alignBitext({ source, target, languages }: Bitext, known: readonly KnownPair[] = []): Bead[] {
  return align(source, target, { ...languages, known });
}

const key = ([source, target]: IndexBead) => `${source.join()}|${target.join()}`;
const filled = ([source, target]: IndexBead) => source.length > 0 && target.length > 0;

/** Whether a bead is exactly right on both sides. */
export function isRight(gold: readonly IndexBead[]): (bead: Bead) => boolean {
  const right = new Set(gold.map(key));
  return ({ source, target }) => right.has(key([source, target]));
}

/** F1 of beads with text on both sides that are exactly right on both. */
export function scoreStrict(gold: readonly IndexBead[], answer: readonly IndexBead[]): number {
  const right = new Set(gold.filter(filled).map(key));
  const given = answer.filter(filled).map(key);
  if (given.length + right.size === 0) return 1;
  const hits = given.filter((bead) => right.has(bead)).length;
  return (2 * hits) / (given.length + right.size);
}

export function toIndexBeads(beads: readonly Bead[]): IndexBead[] {
  return beads.map(({ source, target }) => [source, target]);
}
