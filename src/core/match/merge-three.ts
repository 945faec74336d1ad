import { concat, type RichText, sameContent, slice } from '../text/rich-text.ts';
import { type Hunk, hunksBetween } from './hunks.ts';
import { mergeMarks } from './merge-marks.ts';
import { tokenise } from './tokenise.ts';

/** A stretch of a three-way merge, with what each text says there. */
export interface MergeStretch {
  /** Who changed it: nobody, one of the two, both alike, or both otherwise. */
  by: 'nobody' | 'mine' | 'theirs' | 'both' | 'conflict';
  base: RichText;
  mine: RichText;
  theirs: RichText;
  /** What it comes to; null where somebody has to choose. */
  merged: RichText | null;
}

export interface ThreeWayMerge {
  /** In order; all that they say of one text joined are that text. */
  stretches: MergeStretch[];
  /** The text with both sides' changes; null where they conflict. */
  merged: RichText | null;
}

/** Fewer unchanged tokens than this, without white space, between changes of both sides do not part them. */
const leastBetween = 3;

interface Region {
  start: number;
  end: number;
  mine: boolean;
  theirs: boolean;
}

/**
 * Merges two texts that were made from one (diff3 over tokens; Khanna, Kunal and Pierce, A Formal
 * Investigation of Diff3, 2007). Changes that touch, or stand in one word, are a conflict unless they are the
 * same; marks that both changed on the same text are merged kind by kind.
 */
export function mergeThree(
  base: RichText,
  mine: RichText,
  theirs: RichText,
  language: string,
): ThreeWayMerge {
  const toMine = hunksBetween(base, mine, language);
  const toTheirs = hunksBetween(base, theirs, language);
  const regions = joinNear(
    joinTouching([
      ...changedRegions(toMine, { mine: true, theirs: false }),
      ...changedRegions(toTheirs, { mine: false, theirs: true }),
    ]),
    base.text,
    language,
  );
  const inMine = placeIn(toMine);
  const inTheirs = placeIn(toTheirs);
  const stretches: MergeStretch[] = [];
  const from = { base: 0, mine: 0, theirs: 0 };
  const advance = (end: number, region: boolean) => {
    const to = { base: end, mine: inMine(end, region), theirs: inTheirs(end, region) };
    if (to.base > from.base || to.mine > from.mine || to.theirs > from.theirs) {
      stretches.push(
        settle(
          slice(base, from.base, to.base),
          slice(mine, from.mine, to.mine),
          slice(theirs, from.theirs, to.theirs),
        ),
      );
    }
    Object.assign(from, to);
  };
  for (const { start, end } of regions) {
    advance(start, false);
    advance(end, true);
  }
  advance(base.text.length, true);
  const parts = stretches.map(({ merged }) => merged);
  return { stretches, merged: parts.every((part) => part !== null) ? concat(parts) : null };
}

function settle(base: RichText, mine: RichText, theirs: RichText): MergeStretch {
  const stretch = (by: MergeStretch['by'], merged: RichText | null) => ({ by, base, mine, theirs, merged });
  if (sameContent(mine, base)) return stretch(sameContent(theirs, base) ? 'nobody' : 'theirs', theirs);
  if (sameContent(theirs, base)) return stretch('mine', mine);
  if (sameContent(mine, theirs)) return stretch('both', mine);
  const marked = mine.text === base.text && theirs.text === base.text ? mergeMarks(base, mine, theirs) : null;
  return stretch(marked ? 'both' : 'conflict', marked);
}

function changedRegions(hunks: readonly Hunk[], whose: Pick<Region, 'mine' | 'theirs'>): Region[] {
  const regions: Region[] = [];
  let at = 0;
  for (const { changed, before } of hunks) {
    const end = at + before.text.length;
    if (changed) regions.push({ start: at, end, ...whose });
    at = end;
  }
  return regions;
}

function joinTouching(regions: Region[]): Region[] {
  const joined: Region[] = [];
  for (const region of regions.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && region.start <= last.end) grow(last, region);
    else joined.push({ ...region });
  }
  return joined;
}

/** Two people who change one word, each elsewhere in it, do not make a third word of it unseen. */
function joinNear(regions: Region[], text: string, language: string): Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    const both = last && (last.mine || region.mine) && (last.theirs || region.theirs);
    if (both && isInsideWord(text.slice(last.end, region.start), language)) grow(last, region);
    else joined.push(region);
  }
  return joined;
}

function isInsideWord(between: string, language: string): boolean {
  return !/\s|\u200b/.test(between) && tokenise(between, language).length < leastBetween;
}

function grow(region: Region, other: Region) {
  region.end = Math.max(region.end, other.end);
  region.mine ||= other.mine;
  region.theirs ||= other.theirs;
}

/** Where a place of the base is in the other text: before what was put in there, or `behind` it. */
function placeIn(hunks: readonly Hunk[]): (at: number, behind: boolean) => number {
  return (at, behind) => {
    let left = 0;
    let right = 0;
    for (const { changed, before, after } of hunks) {
      const end = left + before.text.length;
      if (behind ? end > at : end >= at) return changed ? right : right + at - left;
      left = end;
      right += after.text.length;
    }
    return right;
  };
}
