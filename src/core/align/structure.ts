import type { AlignSegment } from './bead.ts';
import type { BeadScorer } from './search.ts';
import { readMark } from './mark.ts';

/** A side's marks and block kinds as numbers, for comparing millions of beads. */
interface Outline {
  kinds: Int32Array;
  /** 0 for none, else 1 + index into the mark kinds. */
  marks: Int32Array;
  /** Two readings a segment, -1 for none. */
  readings: Int32Array;
  /** 1 where a block begins, 0 inside one, -1 when blocks are not known. */
  begins: Int32Array;
}

const markKinds = ['list', 'bullet', 'legal'] as const;
const BULLET = 2;
const LEGAL = 3;
/** A legal mark whose word heads at least three segments with as many numbers: articles that are counted through. */
const PROVISION = 4;
const fewestProvisions = 3;

/** Share of pairs whose two sides are blocks of the same kind, and are marked alike when both are marked. */
const sameKind = 0.85;
const sameMark = 0.95;
/** Share of pairs of which both sides begin a block, or neither. */
const sameBegin = 0.9;
/** Price of a block that begins inside a bead on one side only, and of a change of kind inside a bead. */
const innerBegin = 3;
const innerKind = 2;
/** Price of a mark inside a bead on one side only, and of a mark at the head of one side only. */
const innerMark = 2;
const loneMark = 1;
/** "Article 12" at the head may be mere text ("In 2024"), so it says less when it has no partner. */
const loneLegal = 0.3;
const otherLegal = 2;
/** Of texts that both count through their articles, other numbers are other articles. */
const otherProvision = 9;
/** Two bullets say little, the same number at least this. */
const bothBullets = 0.7;
const leastNumber = 0.5;

/**
 * Evidence of structure: log-likelihood ratio of block kinds and of list marks or legal numbering at the
 * head of either side, against independence; a mark inside a bead that the other side lacks speaks
 * against joining.
 */
export function scoreStructure(source: readonly AlignSegment[], target: readonly AlignSegment[]): BeadScorer {
  const ids = new Map<string, number>();
  const left = readOutline(source, ids);
  const right = readOutline(target, ids);
  const kindPrices = priceKinds(left.kinds, right.kinds);
  const scoreBegins = priceBegins(left.begins, right.begins);
  const repeats = new Map<number, number>();
  for (const reading of [...left.readings, ...right.readings])
    if (reading >= 0) repeats.set(reading, (repeats.get(reading) ?? 0) + 1);
  const marked = Math.max(1, [...left.marks, ...right.marks].filter((mark) => mark > 0).length);

  return (sourceEnd, targetEnd, { source: sourceCount, target: targetCount }) => {
    const s = sourceEnd - sourceCount;
    const t = targetEnd - targetCount;
    const begin = scoreBegins(s, sourceEnd, t, targetEnd);
    if (plain(left, s, sourceEnd) && plain(right, t, targetEnd)) return begin;
    let score = begin + kindPrices(left.kinds[s] ?? 0, right.kinds[t] ?? 0);
    for (let at = s + 1; at < sourceEnd; at++) if (left.kinds[at] !== left.kinds[s]) score -= innerKind;
    for (let at = t + 1; at < targetEnd; at++) if (right.kinds[at] !== right.kinds[t]) score -= innerKind;
    const inner = countMarks(left.marks, s + 1, sourceEnd) - countMarks(right.marks, t + 1, targetEnd);
    score -= innerMark * Math.abs(inner);
    const sourceMark = left.marks[s]!;
    const targetMark = right.marks[t]!;
    if (sourceMark === 0 && targetMark === 0) return score;
    if (Math.min(sourceMark, LEGAL) !== Math.min(targetMark, LEGAL))
      return score - (sourceMark === LEGAL || targetMark === LEGAL ? loneLegal : loneMark);
    if (sourceMark === BULLET) return score + bothBullets;
    const common = commonReading(left.readings, s, right.readings, t);
    if (common < 0) return score - priceOther(sourceMark, targetMark);
    return (
      score + Math.max(leastNumber, Math.log((sameMark * (marked + 10)) / ((repeats.get(common) ?? 1) + 1)))
    );
  };
}

/** Two marks of one kind that cannot be the same. */
function priceOther(source: number, target: number): number {
  if (source === PROVISION && target === PROVISION) return otherProvision;
  return source >= LEGAL ? otherLegal : -Math.log(1 - sameMark);
}

function readOutline(segments: readonly AlignSegment[], ids: Map<string, number>): Outline {
  const kinds = new Int32Array(segments.length);
  const marks = new Int32Array(segments.length);
  const readings = new Int32Array(segments.length * 2).fill(-1);
  const identify = (key: string) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const begins = new Int32Array(segments.length).fill(-1);
  /** By the word of a legal mark, where it stands and under which numbers. */
  const counted = new Map<string, { segments: number[]; numbers: Set<string> }>();
  segments.forEach(({ text, kind, label, block }, at) => {
    if (block !== undefined) begins[at] = at > 0 && segments[at - 1]?.block === block ? 0 : 1;
    kinds[at] = kind === undefined ? -1 : identify(`kind ${kind}`);
    const mark = readMark(text, label);
    if (mark === undefined) return;
    marks[at] = markKinds.indexOf(mark.kind) + 1;
    mark.readings.slice(0, 2).forEach((reading, which) => {
      readings[at * 2 + which] = identify(reading);
    });
    if (mark.word === undefined) return;
    const word = counted.get(mark.word) ?? { segments: [], numbers: new Set() };
    counted.set(mark.word, word);
    word.segments.push(at);
    word.numbers.add(mark.readings[0]!);
  });
  for (const { segments: found, numbers } of counted.values())
    if (numbers.size >= fewestProvisions && numbers.size >= found.length / 2)
      for (const at of found) marks[at] = PROVISION;
  return { kinds, marks, readings, begins };
}

function plain(outline: Outline, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (outline.kinds[at] !== -1 || outline.marks[at] !== 0) return false;
  return true;
}

function countMarks(marks: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (marks[at] !== 0) count++;
  return count;
}

function commonReading(left: Int32Array, s: number, right: Int32Array, t: number): number {
  for (let a = 0; a < 2; a++) {
    const reading = left[s * 2 + a] ?? -1;
    if (reading >= 0 && (reading === right[t * 2] || reading === right[t * 2 + 1])) return reading;
  }
  return -1;
}

function priceKinds(left: Int32Array, right: Int32Array): (source: number, target: number) => number {
  const share = (kinds: Int32Array, kind: number) =>
    (kinds.reduce((count, other) => count + (other === kind ? 1 : 0), 0) + 1) / (kinds.length + 1);
  const prices = new Map<number, number>();
  for (const kind of new Set([...left, ...right])) {
    const chance = Math.sqrt(share(left, kind) * share(right, kind));
    prices.set(kind, Math.max(0, Math.log(sameKind / chance)));
  }
  const varied = new Set(left).size > 1 && new Set(right).size > 1;
  return (source, target) => {
    if (source < 0 || target < 0 || !varied) return 0;
    return source === target ? (prices.get(source) ?? 0) : Math.log(1 - sameKind);
  };
}

/** Sentences of one paragraph are mostly translated in one paragraph: evidence of where blocks begin. */
function priceBegins(left: Int32Array, right: Int32Array) {
  const share = (begins: Int32Array) =>
    (begins.reduce((count, begin) => count + (begin === 1 ? 1 : 0), 0) + 1) / (begins.length + 2);
  const known = left.every((begin) => begin >= 0) && right.every((begin) => begin >= 0);
  const chance = Math.sqrt(share(left) * share(right));
  const both = Math.max(0, Math.log(sameBegin / chance));
  const neither = Math.max(0, Math.log(sameBegin / (1 - chance)));
  const differ = Math.min(-1, Math.log((1 - sameBegin) / Math.max(chance, 1 - chance)));
  return (s: number, sourceEnd: number, t: number, targetEnd: number): number => {
    if (!known) return 0;
    let inner = 0;
    for (let at = s + 1; at < sourceEnd; at++) inner += left[at] ?? 0;
    for (let at = t + 1; at < targetEnd; at++) inner -= right[at] ?? 0;
    const start = left[s] === right[t] ? (left[s] === 1 ? both : neither) : differ;
    return start - innerBegin * Math.abs(inner);
  };
}
