import type { KnownPair } from './bead.ts';
import { findCognates } from './cognates.ts';
import { buildCorpus, type Corpus } from './corpus.ts';
import { learnPairs } from './lexicon.ts';
import { listSources, type SeedPairs } from './pair-table.ts';
import type { Step } from './search.ts';
import { tokenise } from './tokenise.ts';

/** Rounds of learning from known text, of which every pair is right. */
const rounds = 5;
/** No word's known translations count more than this many occurrences, so that a document's own use is heard. */
const most = 12;
/** Characters of known text that are learned from, of either side; of more, units spread evenly are. */
const enough = 1_000_000;
/** Units of which the document uses fewer of the words than this are not learned from. */
const related = 0.5;
/** A term counts as often as it has to be seen to be learned. */
const termWeight = 3;

/** Share of a word's translations from which on a pair is as good as the same word on both sides. */
const usual = 0.25;

export interface KnownWords {
  /** Prior counts either way. */
  seeds: SeedPairs;
  /** Types that usually translate each other. */
  twins: (readonly [source: number, target: number])[];
}

/** What known text says of a document's words: which types of its corpora translate each other. */
export function learnKnown(
  known: readonly KnownPair[],
  source: Corpus,
  target: Corpus,
  languages: { sourceLanguage: string; targetLanguage: string },
): KnownWords {
  const chosen = spread(known.filter(relatedTo(source, target))).flatMap((pair) =>
    pair.kind === 'term' ? repeat(pair) : [pair],
  );
  const left = buildCorpus(chosen.map(({ source: text }) => tokenise(text, languages.sourceLanguage)));
  const right = buildCorpus(chosen.map(({ target: text }) => tokenise(text, languages.targetLanguage)));
  const beads = chosen.map((_, at): Step => ({ source: [at, at + 1], target: [at, at + 1], type: 0 }));
  const { pairs, counts } = learnPairs(left, right, beads, findCognates(left, right), rounds);

  const sources = listSources(pairs);
  const targets = pairs.target;
  const believed = counts.map((count) => Math.max(0, count - 0.5 - Math.sqrt(count) / 2));
  const leftTotals = new Float64Array(left.types.length);
  const rightTotals = new Float64Array(right.types.length);
  for (let pair = 0; pair < targets.length; pair++) {
    leftTotals[sources[pair]!]! += counts[2 * pair]!;
    rightTotals[targets[pair]!]! += counts[2 * pair + 1]!;
  }
  const sourceTypes = new Map(source.types.map((type, at) => [type, at]));
  const targetTypes = new Map(target.types.map((type, at) => [type, at]));
  const leftIn = left.types.map((type) => sourceTypes.get(type));
  const rightIn = right.types.map((type) => targetTypes.get(type));
  const sourceElsewhere = source.types.length - 1;
  const targetElsewhere = target.types.length - 1;
  const seeds: SeedPairs = { source: [], target: [], forward: [], backward: [] };
  const twins: [number, number][] = [];
  for (let pair = 0; pair < targets.length; pair++) {
    const s = leftIn[sources[pair]!] ?? sourceElsewhere;
    const t = rightIn[targets[pair]!] ?? targetElsewhere;
    if (s === sourceElsewhere && t === targetElsewhere) continue;
    const leftTotal = leftTotals[sources[pair]!]!;
    const rightTotal = rightTotals[targets[pair]!]!;
    const forward = believed[2 * pair]! * Math.min(1, most / leftTotal);
    const backward = believed[2 * pair + 1]! * Math.min(1, most / rightTotal);
    const within = s !== sourceElsewhere && t !== targetElsewhere;
    if (within && believed[2 * pair]! > usual * leftTotal && believed[2 * pair + 1]! > usual * rightTotal)
      twins.push([s, t]);
    if (forward < 0.05 && backward < 0.05) continue;
    seeds.source.push(s);
    seeds.target.push(t);
    seeds.forward.push(s === sourceElsewhere ? 0 : forward);
    seeds.backward.push(t === targetElsewhere ? 0 : backward);
  }
  return { seeds, twins };
}

function repeat(term: KnownPair): KnownPair[] {
  return Array.from({ length: termWeight }, () => term);
}

const word = /\p{L}[\p{L}\p{M}]{2,}/gu;

/** Whether a unit's words are largely the document's, on the side whose words are parted by spaces. */
function relatedTo(source: Corpus, target: Corpus): (pair: KnownPair) => boolean {
  const [left, right] = [new Set(source.types), new Set(target.types)];
  const share = (text: string, types: Set<string>) => {
    const words = text.toLowerCase().match(word) ?? [];
    return words.filter((each) => types.has(each.slice(0, 6))).length / Math.max(1, words.length);
  };
  return (pair) =>
    pair.kind === 'term' || share(pair.source, left) >= related || share(pair.target, right) >= related;
}

/** Pairs spread evenly over a memory that is too large to learn from as a whole. */
function spread(known: readonly KnownPair[]): readonly KnownPair[] {
  const size = known.reduce((sum, { source, target }) => sum + Math.max(source.length, target.length), 0);
  if (size <= enough) return known;
  const step = size / enough;
  const chosen: KnownPair[] = [];
  for (let at = 0; at < known.length; at += step) chosen.push(known[Math.floor(at)]!);
  return chosen;
}
