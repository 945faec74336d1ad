import { graphemes } from '../text/graphemes.ts';
import { matchKey } from '../text/match-key.ts';

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
const letter = /[\u1780-\u17d3\u17dd\u200c\u200d\u2060]/;

/** Words that stand before or after any other: a dictionary that lists them joined with it makes no new word. */
const particles = new Set(
  (
    'ការ សេចក្តី អ្នក ភាព ទី នៃ និង ឬ ដោយ ដែល ជា មាន ក្នុង នៅ ទៅ មក ពី ដល់ ដើម្បី សម្រាប់ របស់ លើ ក្រោម តាម ចំពោះ ខាង ' +
    'ត្រូវ បាន ឱ្យ មិន គ្មាន ពុំ ហើយ ក៏ នឹង គ្រប់ ទាំង ទាំងអស់ មួយ ពីរ បី ធ្វើ ប្រើ អំពី ស្តី ស្តីពី រវាង រួម ព្រម បើ ពេល កាល ' +
    'នេះ នោះ ណា អ្វី គឺ ខ្លួន គេ យើង ខ្ញុំ គាត់ ម្នាក់ គ្នា វិញ ផង ទេ ឡើយ ថា តែ ចេញ ចូល ឡើង ចុះ អាច គួរ ចង់ កំពុង នូវ ដ៏ អស់ ' +
    'រៀង ជួយ ទើប ជាមួយ ដូច ដូចជា ព្រោះ ដ្បិត ជុំ ជុំវិញ ឆ្លង ក្រៅ មុន ក្រោយ រាល់ ប្រចាំ សូម ចាត់'
  )
    .split(' ')
    .map(matchKey),
);

/** What makes another word of the one that it is put before, or after. */
const beginnings = new Set(['អ', 'ឧប', 'អនុ', 'អន្តរ', 'សហ', 'បុព្វ', 'ពហុ', 'អតិ', 'អភិ', 'ប្រ'].map(matchKey));
const endings = ['ដ្ឋាន'];

const known = new Map<string, boolean>();

/** Whether the segmenter's dictionary has a word: it then cuts a row of them into just them. */
function isWord(word: string): boolean {
  let answer = known.get(word);
  if (answer === undefined) {
    const parts = [...segmenter.segment(word.repeat(3))];
    answer = parts.length === 3 && parts.every(({ segment }) => segment === word);
    if (known.size > 50_000) known.clear();
    known.set(word, answer);
  }
  return answer;
}

const isParticle = (text: string) => particles.has(matchKey(text));
const isMadeOfParticles = (text: string) =>
  [...segmenter.segment(text)].every(({ segment }) => isParticle(segment));
const isMadeOfWords = (text: string) =>
  isParticle(text) || [...segmenter.segment(text)].every(({ segment }) => isWord(segment));

/**
 * Tells for ranges of a Khmer text whether a reader takes them for words of their own: 2 where both ends are where words
 * meet, 1 where the dictionary cuts otherwise but what is left over are words too, 0 inside a longer word. Spaces,
 * zero-width spaces, signs and other scripts part words for certain. Else the dictionary of `Intl.Segmenter` is asked,
 * which differs from engine to engine and is often wrong beside names and new words: so it can make a range doubtful,
 * but alone never rules it out.
 */
export class KhmerWords {
  readonly #text: string;
  /** By where a run of letters begins: where its words begin, and its end. */
  readonly #runs = new Map<number, number[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `clusters` counts the range's grapheme clusters. */
  standing(start: number, end: number, clusters: number): 0 | 1 | 2 {
    if (endings.some((ending) => this.#text.startsWith(ending, end))) return 0;
    const left = this.#wordAround(start);
    const right = this.#wordAround(end);
    if (!left && !right) return 2;
    const text = this.#text;
    const before = left ? text.slice(left.start, start) : '';
    const after = right ? text.slice(end, right.end) : '';
    if (beginnings.has(matchKey(before))) return 0;
    const rests = [before, after].filter((rest) => rest !== '');
    if (clusters < 3 && this.#isExtended(start, end)) return 0;
    if (rests.every(isParticle)) return 1;
    const isWithin = (left?.end ?? 0) >= end || (right?.start ?? Infinity) <= start;
    const isInWord = isWithin && isWord(text.slice(left?.start ?? start, right?.end ?? end));
    const isHead = before === '' && clusters >= 3 && graphemes(after).length >= 3;
    if (isInWord) return (clusters >= 4 || isHead) && rests.every(isMadeOfWords) ? 1 : 0;
    return clusters >= 3 || rests.every(isMadeOfWords) ? 1 : 0;
  }

  /** Whether the dictionary has a word that begins as the range does and goes on to where words meet again. */
  #isExtended(start: number, end: number): boolean {
    let run = start;
    while (run > 0 && letter.test(this.#text[run - 1]!)) run -= 1;
    const bounds = this.#runs.get(run) ?? this.#cut(run);
    return bounds
      .filter((bound) => bound > end)
      .slice(0, 2)
      .some(
        (bound) => !isMadeOfParticles(this.#text.slice(end, bound)) && isWord(this.#text.slice(start, bound)),
      );
  }

  /** The word that an offset cuts in two; null where words meet. */
  #wordAround(offset: number): { start: number; end: number } | null {
    const text = this.#text;
    const isLetter = (at: number) => at >= 0 && at < text.length && letter.test(text[at]!);
    if (!isLetter(offset - 1) || !isLetter(offset)) return null;
    let start = offset;
    while (isLetter(start - 1)) start -= 1;
    const bounds = this.#runs.get(start) ?? this.#cut(start);
    const next = bounds.findIndex((bound) => bound >= offset);
    return bounds[next] === offset ? null : { start: bounds[next - 1]!, end: bounds[next]! };
  }

  #cut(start: number): number[] {
    let end = start;
    while (end < this.#text.length && letter.test(this.#text[end]!)) end += 1;
    const bounds = Array.from(segmenter.segment(this.#text.slice(start, end)), ({ index }) => start + index);
    bounds.push(end);
    this.#runs.set(start, bounds);
    return bounds;
  }
}
