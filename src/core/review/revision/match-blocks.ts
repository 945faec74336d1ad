import { longestAscending } from '../../match/longest-ascending.ts';
import { likeness, rememberingBigrams } from './likeness.ts';
import { legibleText } from './legible.ts';
import type { OldBlock } from './old-version.ts';
import { pairEqual } from './pair-equal.ts';
import { pairInOrder } from './pair-in-order.ts';

/** Texts less alike than this are taken for different ones. */
export const leastAlike = 0.5;
/** A text must be this long, in UTF-16 units, to be taken for the same one in quite another place. */
const leastMoved = 12;

/**
 * For each block of the new document the former one that it is, or null: equal ones first, by what the former
 * document said or what is said now, in one order and then elsewhere; then those that are alike between them.
 */
export function matchBlocks(before: readonly OldBlock[], after: readonly string[]): (OldBlock | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const free = new Set(before.keys());
  const newKeys = after.map(legibleText);
  const oldKeys = {
    draft: before.map((one) => legibleText(one.texts.draft)),
    now: before.map((one) => legibleText(one.texts.now)),
  };
  const take = (i: number, j: number) => {
    found[j] = i;
    free.delete(i);
  };
  const open = () => after.flatMap((_, j) => (found[j] === null && newKeys[j] !== '' ? [j] : []));
  for (const keys of [oldKeys.draft, oldKeys.now]) {
    const [olds, news] = [[...free], open()];
    const pairs = pairEqual(
      olds.map((i) => keys[i]!),
      news.map((j) => newKeys[j]!),
    );
    for (const [a, b] of pairs) take(olds[a]!, news[b]!);
  }
  for (const keys of [oldKeys.draft, oldKeys.now]) {
    for (const [i, j] of pairMoved([...free], keys, open(), newKeys)) take(i, j);
  }
  const gramsOf = rememberingBigrams();
  for (const [olds, news] of gaps(found, before.length, free, new Set(open()))) {
    const alike = (i: number, j: number) => {
      const { draft, now } = before[olds[i]!]!.texts;
      const other = gramsOf(after[news[j]!]!);
      const first = likeness(gramsOf(draft), other);
      return draft === now ? first : Math.max(first, likeness(gramsOf(now), other));
    };
    for (const [a, b] of pairInOrder(olds.length, news.length, alike, leastAlike)) take(olds[a]!, news[b]!);
  }
  return found.map((index) => (index === null ? null : before[index]!));
}

/** Pairs places with the same key, wherever they are, where no other place of their list has it. */
export function pairMoved(
  olds: readonly number[],
  oldKeys: readonly string[],
  news: readonly number[],
  newKeys: readonly string[],
): [number, number][] {
  const places = onlyPlaces(olds, oldKeys);
  return [...onlyPlaces(news, newKeys)].flatMap(([key, j]): [number, number][] => {
    const i = key.length >= leastMoved ? places.get(key) : undefined;
    return i === undefined ? [] : [[i, j]];
  });
}

/** Keys that stand once among some places, with that place. */
function onlyPlaces(places: readonly number[], keys: readonly string[]): Map<string, number> {
  const once = new Map<string, number>();
  const twice = new Set<string>();
  for (const place of places) {
    const key = keys[place]!;
    if (once.has(key)) twice.add(key);
    else once.set(key, place);
  }
  for (const key of twice) once.delete(key);
  return once;
}

/** What is left on both sides between pairs that ascend in both, list by list. */
export function gaps(
  found: readonly (number | null)[],
  before: number,
  freeBefore: ReadonlySet<number>,
  freeAfter: ReadonlySet<number>,
): [number[], number[]][] {
  const parts: [number[], number[]][] = [];
  let [left, right] = [0, 0];
  const end = (i: number, j: number) => {
    const olds = range(left, i).filter((one) => freeBefore.has(one));
    const news = range(right, j).filter((one) => freeAfter.has(one));
    if (olds.length > 0 && news.length > 0) parts.push([olds, news]);
    [left, right] = [i + 1, j + 1];
  };
  const pairs = found.flatMap((i, j): [number, number][] => (i === null ? [] : [[j, i]]));
  for (const [j, i] of longestAscending(pairs)) end(i, j);
  end(before, found.length);
  return parts;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
