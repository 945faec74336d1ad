import { ATTHACAN, COENG, ZWJ, ZWNJ, syllableRank } from './syllable-rank.ts';

export interface SyllableOptions {
  /** Also write coeng DA as coeng TA. */
  daToTa: boolean;
  /** Also drop a vowel or sign that stands twice. */
  squeeze: boolean;
}

const RO = 0x179a;
const DA = 0x178a;
const TA = 0x178f;
const BA = 0x1794;
const E = 0x17c1;
const OE = 0x17be;
const OO = 0x17c4;
const II = 0x17b8;
const AA = 0x17b6;
const U = 0x17bb;
const NIKAHIT = 0x17c6;
const MUUSIKATOAN = 0x17c9;
const TRIISAP = 0x17ca;

const isBelow = (unit: number) => unit >= U && unit <= 0x17bd;
const isInvisible = (unit: number) => unit === COENG || unit === ZWNJ || unit === ZWJ;
const isRepeatable = (unit: number) => (unit >= AA && unit < COENG) || unit === 0x17d3 || unit === ATTHACAN;
const isUpper = (unit: number) =>
  (unit >= 0x17b7 && unit <= 0x17ba) ||
  unit === OE ||
  unit === 0x17bf ||
  unit === ATTHACAN ||
  unit === 0x17d0;

const strongRanges = [
  [0x1780, 0x1783],
  [0x1785, 0x1788],
  [0x178a, 0x178d],
  [0x178f, 0x1792],
  [0x1795, 0x1797],
  [0x179e, 0x17a0],
  [0x17a2, 0x17a2],
] as const;
const isStrong = (unit: number) => strongRanges.some(([from, to]) => unit >= from && unit <= to);

/** Whether a syllable needs nothing done, told by one look at each unit; may say no too often, never yes. */
function isInOrder(units: readonly number[], options: SyllableOptions): boolean {
  let rank = 1;
  let previous = units[0]!;
  let coengRo = false;
  for (let i = 1; i < units.length; i += 1) {
    const unit = units[i]!;
    if (unit === COENG) {
      const subscript = units[i + 1];
      if (rank > 3 || coengRo || subscript === undefined || syllableRank(subscript) !== 1) return false;
      if (options.daToTa && subscript === DA) return false;
      coengRo = subscript === RO;
      rank = 3;
      i += 1;
      previous = subscript;
      continue;
    }
    const next = syllableRank(unit);
    if (next < rank || unit === previous) return false;
    if (previous === E && (unit === II || unit === AA || isBelow(unit))) return false;
    if (previous === OE && unit === U) return false;
    if (previous === U && (unit === AA || isUpper(unit))) return false;
    rank = next;
    previous = unit;
  }
  return true;
}

interface Unit {
  rank: number;
  codes: number[];
}

/** Parts of a syllable, a coeng and its subscript being one; a diacritic that NFC put between the two moves out. */
function parts(units: readonly number[]): Unit[] {
  const list: Unit[] = [];
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i]!;
    if (unit !== COENG || i === 0) {
      list.push({ rank: i === 0 ? 1 : syllableRank(unit), codes: [unit] });
      continue;
    }
    let end = i + 1;
    const moved: Unit[] = [];
    while (units[end] === COENG || units[end] === ATTHACAN) {
      if (units[end] === ATTHACAN) moved.push({ rank: 11, codes: [ATTHACAN] });
      end += 1;
    }
    const joiner = units[end] === ZWJ;
    while (units[end] === ZWJ) end += 1;
    const subscript = units[end];
    if (subscript !== undefined && syllableRank(subscript) === 1) {
      list.push({ rank: 3, codes: joiner ? [COENG, ZWJ, subscript] : [COENG, subscript] }, ...moved);
      i = end;
    } else {
      list.push({ rank: 3, codes: [COENG] }, ...moved);
      i = end - 1;
    }
  }
  return list;
}

const subscriptOf = (unit: Unit) => unit.codes[unit.codes.length - 1]!;

const isCoengRo = (unit: Unit) => unit.rank === 3 && subscriptOf(unit) === RO;
const codeOf = (unit: Unit | undefined) => (unit?.codes.length === 1 ? unit.codes[0]! : 0);

/** Rules (a) and (e), and the squeezing: whatever is neither a stray coeng nor said twice, sorted. */
function sorted(list: readonly Unit[], squeeze: boolean): Unit[] {
  const inOrder = list.toSorted((a, b) => a.rank - b.rank || Number(isCoengRo(a)) - Number(isCoengRo(b)));
  return inOrder.filter((unit, i) => {
    const code = codeOf(unit);
    const next = inOrder[i + 1];
    if (code === COENG && next?.rank === 3) return false;
    return code === 0 || code !== codeOf(next) || !(isInvisible(code) || (squeeze && isRepeatable(code)));
  });
}

/** Rule (b): a vowel typed in two halves becomes one. */
function joinVowels(list: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const unit = list[i]!;
    const between = isBelow(codeOf(list[i + 1])) ? list[i + 1] : undefined;
    const half = codeOf(list[between ? i + 2 : i + 1]);
    if (codeOf(unit) !== E || (half !== II && half !== AA)) {
      result.push(unit);
      continue;
    }
    result.push({ rank: 7, codes: [half === II ? OE : OO] });
    if (between) result.push(between);
    i += between ? 2 : 1;
  }
  return result;
}

/** Rules (c) and (d): the first ុ that stands where only a shifter can, or -1; a syllable has one shifter. */
function loweredShifter(list: readonly Unit[]): number {
  if (list.some((unit) => unit.rank === 5)) return -1;
  return list.findIndex((unit, i) => {
    if (codeOf(unit) !== U) return false;
    const next = codeOf(list[i + 1]);
    return codeOf(list[i - 1]) === OE || isUpper(next) || (next === AA && codeOf(list[i + 2]) === NIKAHIT);
  });
}

function shifterFor(list: readonly Unit[]): number {
  const cluster = list.filter((unit) => unit.rank === 1 || unit.rank === 3).map(subscriptOf);
  return cluster.some(isStrong) && !cluster.includes(BA) ? TRIISAP : MUUSIKATOAN;
}

/**
 * Puts the UTF-16 units of one syllable, its base first, into the order of SIL's "Khmer Encoding Structure"
 * (2024): returns the same array when nothing is to do. Ordering an ordered syllable changes nothing.
 */
export function orderSyllable(units: readonly number[], options: SyllableOptions): readonly number[] {
  if (isInOrder(units, options)) return units;
  let list = parts(units);
  for (;;) {
    list = sorted(list, options.squeeze);
    const joined = joinVowels(list);
    const lowered = loweredShifter(joined);
    if (lowered >= 0) joined[lowered] = { rank: 5, codes: [shifterFor(joined)] };
    if (joined.length === list.length && lowered < 0) break;
    list = joined;
  }
  if (options.daToTa) {
    for (const { rank, codes } of list) {
      if (rank === 3 && codes.at(-1) === DA) codes[codes.length - 1] = TA;
    }
  }
  return list.flatMap((unit) => unit.codes);
}
