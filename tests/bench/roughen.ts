import type { AlignSegment } from '../../src/core/align/bead.ts';
import type { Bitext, IndexBead } from './bitext.ts';

/**
 * A bitext that pairs one to one, with segments joined to their neighbour on one side or on both, each of the three
 * with the chance of `noise`, and with segments left out on one side with the same chance.
 */
export function roughen(name: string, bitext: Bitext, noise: number, random: () => number): Bitext {
  const source: AlignSegment[] = [];
  const target: AlignSegment[] = [];
  const beads: IndexBead[] = [];
  const add = (side: AlignSegment[], texts: readonly AlignSegment[]) =>
    texts.map((text) => side.push(text) - 1);
  const join = (texts: readonly AlignSegment[]) => [
    { ...texts[0]!, text: texts.map(({ text }) => text).join(' ') },
  ];
  for (let at = 0; at < bitext.source.length;) {
    const left = [bitext.source[at]!, ...bitext.source.slice(at + 1, at + 2)];
    const right = [bitext.target[at]!, ...bitext.target.slice(at + 1, at + 2)];
    const chance = random() / noise;
    if (chance < 0.5) beads.push([add(source, left.slice(0, 1)), []]);
    else if (chance < 1) beads.push([[], add(target, right.slice(0, 1))]);
    else if (chance < 2) beads.push([add(source, join(left)), add(target, right)]);
    else if (chance < 3) beads.push([add(source, left), add(target, join(right))]);
    else beads.push([add(source, left.slice(0, 1)), add(target, right.slice(0, 1))]);
    at += chance >= 1 && chance < 3 ? left.length : 1;
  }
  return { ...bitext, name, source, target, beads };
}
