import type { SideTokens } from './corpus.ts';
import type { BeadScorer } from './search.ts';

/** Price of a number on one side of a bead that the other lacks; rounding, spelling and omission happen. */
const unmatched = 0.7;
/** A table or a list of figures says no more than so many. */
const most = 4;

/** The numbers of one side as ids, each once for a segment, one segment after the other. */
interface Numbers {
  ids: Int32Array;
  /** Where each segment's numbers begin; one more entry than segments. */
  starts: Int32Array;
}

/**
 * Speaks against beads of which one side has numbers that the other has not: what the lexicon cannot see, because a
 * number that stands nowhere in the other text is to it a word like any other.
 */
export function scoreNumbers(source: SideTokens, target: SideTokens): BeadScorer {
  const known = new Map<string, number>();
  const left = findNumbers(source, known);
  const right = findNumbers(target, known);
  return (sourceEnd, targetEnd, type) => {
    const s = left.starts[sourceEnd - type.source]!;
    const t = right.starts[targetEnd - type.target]!;
    const sEnd = left.starts[sourceEnd]!;
    const tEnd = right.starts[targetEnd]!;
    if (s === sEnd && t === tEnd) return 0;
    if (s === sEnd || t === tEnd) return -unmatched * Math.min(most, sEnd - s + tEnd - t);
    const apart = countMissing(left.ids, s, sEnd, right.ids, t, tEnd);
    return -unmatched * Math.min(most, apart + countMissing(right.ids, t, tEnd, left.ids, s, sEnd));
  };
}

/** How many numbers of the one stretch are not in the other, each counted once; no more than `most` are looked for. */
function countMissing(
  ids: Int32Array,
  from: number,
  end: number,
  others: Int32Array,
  otherFrom: number,
  otherEnd: number,
): number {
  let missing = 0;
  for (let at = from; at < end && missing < most; at++) {
    const id = ids[at]!;
    if (!stands(others, otherFrom, otherEnd, id) && !stands(ids, from, at, id)) missing++;
  }
  return missing;
}

function stands(ids: Int32Array, from: number, end: number, id: number): boolean {
  for (let at = from; at < end; at++) if (ids[at] === id) return true;
  return false;
}

/** Numbers of two digits or more: small ones are often written otherwise, or stand for something else. */
function findNumbers(side: SideTokens, known: Map<string, number>): Numbers {
  const starts = new Int32Array(side.length + 1);
  const ids: number[] = [];
  side.forEach((tokens, at) => {
    for (const number of new Set(tokens.filter((token) => /^#\d{2,}$/.test(token)))) {
      const id = known.get(number) ?? known.size;
      known.set(number, id);
      ids.push(id);
    }
    starts[at + 1] = ids.length;
  });
  return { ids: Int32Array.from(ids), starts };
}
