import type { AlignSegment, KnownPair, Reason } from './bead.ts';
import type { BeadScorer, Step } from './search.ts';
import { foldForAlignment } from './tokenise.ts';

/** A known pair found in segments of both sides. */
export interface KnownFound {
  pair: KnownPair;
  source: number[];
  target: number[];
}

/** Segments that a unit or a term is found in at most; in more it tells no place from another. */
const most = 40;

/**
 * Which segments are whole units of a memory, or hold a term: pairs of which both sides are found. Case,
 * digits' script, spacing and the mark that ends a sentence do not matter.
 */
export function matchKnown(
  known: readonly KnownPair[],
  source: readonly AlignSegment[],
  target: readonly AlignSegment[],
): KnownFound[] {
  const left = new Side(source);
  const right = new Side(target);
  const seen = new Set<string>();
  const found: KnownFound[] = [];
  for (const pair of known) {
    const at = left.find(pair.source, pair.kind);
    if (at.length === 0 || at.length > most) continue;
    const other = right.find(pair.target, pair.kind);
    if (other.length === 0 || other.length > most) continue;
    const key = `${pair.kind} ${fold(pair.source)}\n${fold(pair.target)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ pair, source: at, target: other });
  }
  return found;
}

class Side {
  readonly #whole = new Map<string, number[]>();
  readonly #text: string;
  readonly #starts: number[] = [];

  constructor(segments: readonly AlignSegment[]) {
    let text = '\n';
    segments.forEach((segment, at) => {
      const folded = fold(segment.text);
      const list = this.#whole.get(folded);
      if (list) list.push(at);
      else if (folded !== '') this.#whole.set(folded, [at]);
      this.#starts.push(text.length);
      text += `${folded}\n`;
    });
    this.#text = text;
  }

  find(text: string, kind: KnownPair['kind']): number[] {
    const folded = fold(text);
    if (folded === '') return [];
    if (kind === 'unit') return this.#whole.get(folded) ?? [];
    const places: number[] = [];
    const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(folded);
    for (let at = this.#text.indexOf(folded); at >= 0; at = this.#text.indexOf(folded, at + 1)) {
      if (spaced && /[\p{L}\p{N}]/u.test(this.#text[at - 1] ?? '')) continue;
      const segment = this.#segmentAt(at);
      if (places.at(-1) !== segment) places.push(segment);
      if (places.length > most) break;
    }
    return places;
  }

  #segmentAt(place: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}

function fold(text: string): string {
  return foldForAlignment(text)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.:;,។៖៕!?]+$/u, '')
    .trim();
}

/** Gives the segments of every find a token of its own, as if both sides had written it. */
export function markKnown(found: readonly KnownFound[], source: string[][], target: string[][]): void {
  found.forEach((find, number) => {
    for (const at of find.source) source[at]!.push(`known ${number}`);
    for (const at of find.target) target[at]!.push(`known ${number}`);
  });
}

/** What it is worth, beside the words, that two segments are together a whole unit of a memory. */
const wholeUnit = 4;

/** Evidence of units: only the two segments themselves, without a neighbour, are what the memory has. */
export function scoreUnits(found: readonly KnownFound[]): BeadScorer {
  const targets = new Map<number, Set<number>>();
  for (const find of found) {
    if (find.pair.kind !== 'unit') continue;
    for (const at of find.source) targets.set(at, new Set([...(targets.get(at) ?? []), ...find.target]));
  }
  if (targets.size === 0) return () => 0;
  return (sourceEnd, targetEnd, type) =>
    type.source === 1 && type.target === 1 && targets.get(sourceEnd - 1)?.has(targetEnd - 1) ? wholeUnit : 0;
}

/** Tells of a bead which finds stand on both of its sides: a unit, or terms by their target text. */
export function knownReasons(found: readonly KnownFound[]): (bead: Step) => Reason[] {
  const bySource = new Map<number, KnownFound[]>();
  for (const find of found) {
    for (const at of find.source) {
      const list = bySource.get(at);
      if (list) list.push(find);
      else bySource.set(at, [find]);
    }
  }
  return ({ source, target }) => {
    const finds = new Set<KnownFound>();
    for (let at = source[0]; at < source[1]; at++) for (const find of bySource.get(at) ?? []) finds.add(find);
    const shared = [...finds].filter((find) => find.target.some((at) => at >= target[0] && at < target[1]));
    const terms = [
      ...new Set(shared.filter(({ pair }) => pair.kind === 'term').map(({ pair }) => pair.target)),
    ];
    return [
      ...(shared.some(({ pair }) => pair.kind === 'unit') ? [{ code: 'known-text' as const }] : []),
      ...(terms.length > 0 ? [{ code: 'known-terms' as const, detail: terms.join(', ') }] : []),
    ];
  };
}
