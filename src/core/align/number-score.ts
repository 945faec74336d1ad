import type { SideTokens } from './corpus.ts';
import type { BeadScorer } from './search.ts';

/** Price of a number on one side of a bead that the other lacks; rounding, spelling and omission happen. */
const unmatched = 0.7;
/** A table or a list of figures says no more than so many. */
const most = 4;

/**
 * Speaks against beads of which one side has numbers that the other has not: what the lexicon cannot see, because a
 * number that stands nowhere in the other text is to it a word like any other.
 */
export function scoreNumbers(source: SideTokens, target: SideTokens): BeadScorer {
  const left = source.map(findNumbers);
  const right = target.map(findNumbers);
  const leftSums = sum(left);
  const rightSums = sum(right);
  return (sourceEnd, targetEnd, type) => {
    const s = sourceEnd - type.source;
    const t = targetEnd - type.target;
    const sources = leftSums[sourceEnd]! - leftSums[s]!;
    const targets = rightSums[targetEnd]! - rightSums[t]!;
    if (sources + targets === 0) return 0;
    if (sources === 0 || targets === 0) return -unmatched * Math.min(most, sources + targets);
    const mine = new Set(left.slice(s, sourceEnd).flat());
    const theirs = new Set(right.slice(t, targetEnd).flat());
    let apart = 0;
    for (const number of mine) if (!theirs.has(number)) apart++;
    for (const number of theirs) if (!mine.has(number)) apart++;
    return -unmatched * Math.min(most, apart);
  };
}

/** Numbers of two digits or more: small ones are often written otherwise, or stand for something else. */
function findNumbers(tokens: readonly string[]): string[] {
  return [...new Set(tokens.filter((token) => /^#\d{2,}$/.test(token)))];
}

function sum(side: readonly (readonly string[])[]): Int32Array {
  const sums = new Int32Array(side.length + 1);
  side.forEach((numbers, at) => (sums[at + 1] = sums[at]! + numbers.length));
  return sums;
}
