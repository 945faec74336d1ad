import { graphemes } from '../text/graphemes.ts';
import { matchKey } from '../text/match-key.ts';

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });
const letter = /[\u1780-\u17d3\u17dd\u200c\u200d\u2060]/;

const keys = (words: string) => new Set(words.split(/\s+/).map(matchKey));

/** Words that stand before or after any other: a dictionary that lists them joined with it makes no new word. */
const particles = keys(
  `ការ សេចក្តី អ្នក ភាព ទី នៃ និង ឬ ដោយ ដែល ជា មាន ក្នុង នៅ ទៅ មក ពី ដល់ ដើម្បី សម្រាប់ របស់ លើ ក្រោម តាម ចំពោះ ខាង
  ត្រូវ បាន ឱ្យ មិន គ្មាន ពុំ ហើយ ក៏ នឹង គ្រប់ ទាំង ទាំងអស់ មួយ ពីរ បី ធ្វើ ប្រើ អំពី ស្តី ស្តីពី រវាង រួម ព្រម បើ ពេល កាល
  នេះ នោះ ណា អ្វី គឺ ខ្លួន គេ យើង ខ្ញុំ គាត់ ម្នាក់ គ្នា វិញ ផង ទេ ឡើយ ថា តែ ចេញ ចូល ឡើង ចុះ អាច គួរ ចង់ កំពុង នូវ ដ៏ អស់
  រៀង ជួយ ទើប ជាមួយ ដូច ដូចជា ព្រោះ ដ្បិត ជុំ ជុំវិញ ឆ្លង ក្រៅ មុន ក្រោយ រាល់ ប្រចាំ សូម ចាត់`,
);

/** Words for what is done to the thing named next: joined with it they make no new word either. */
const verbs = keys(
  `ដាក់ កើត យក ទទួល ផ្ញើ បញ្ជូន ទិញ លក់ ជួល បង់ បើក បិទ ចុច ជ្រើស ជ្រើសរើស ប្តូរ ផ្លាស់ ផ្លាស់ប្តូរ សរសេរ អាន មើល ស្តាប់
  និយាយ ប្រាប់ សួរ ឆ្លើយ បង្កើត កែ លុប ថែម បន្ថែម បញ្ចូល ដក ចម្លង រក ស្វែងរក រៀន បង្រៀន ចេះ ដឹង ស្គាល់ គិត ចាំ ស្រឡាញ់
  ការពារ កាន់ ចាប់ លើក ដឹក នាំ ដឹកនាំ ផ្ទុក លាង ជូត ផឹក ហូប ញ៉ាំ ស៊ី លេប ចាក់ បាញ់ សម្លាប់ វាយ លួច ជិះ ខុស ស្រប ល្មើស
  គោរព បំពាន រំលោភ សាង សង់ កសាង ដាំ កាត់ បេះ ចិញ្ចឹម ព្យាបាល តេស្ត ធ្វើតេស្ត ផ្តល់ ជូន ចែក បោះ បោះពុម្ព បង្ហាញ គ្រប់គ្រង
  ត្រួតពិនិត្យ អនុវត្ត បំពេញ រក្សា រក្សាទុក ផ្តន្ទា ប៉ះ ឈោង បូម`,
);

/** Words for what a thing is like, and names of months, which follow it. */
const qualities = keys(
  `ធំ តូច ល្អ អាក្រក់ ថ្មី ចាស់ វែង ខ្លី ខ្ពស់ ទាប ក្តៅ ត្រជាក់ ខ្មៅ ស ក្រហម ខៀវ លឿង បៃតង ខ្លាំង ខ្សោយ ធ្ងន់ ស្រាល ច្រើន
  តិច ពិត ក្លែងក្លាយ ដើម ផ្សេង ដទៃ សំខាន់ ចម្បង
  មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ`,
);

/** What makes another word of the one that it is put before, or after. */
const beginnings = keys(
  `អ ឧប អនុ អន្តរ សហ បុព្វ ពហុ អតិ អភិ ប្រ ធម្ម មហា គេហ ពល ប្រជាពល សាធារណ រុក្ខ អធិ បដិ នីតិ ឯក ទ្វេ ស្វ័យ អាត្ម`,
);
const endings = ['ដ្ឋាន'];
/** Words of Sanskrit and Pali that join with the next into one: រដ្ឋមន្ត្រី is a minister, and no State. */
const joining = keys('រដ្ឋ រាជ រូប ធម្ម យុទ្ធ ជន ធន ពល ចិត្ត');

/** Where the first word does not say what the thing is. */
const figures = keys(
  'ទឹកចិត្ត ទឹកមុខ ទឹកប្រាក់ ទឹកនោម ទឹកនោមផ្អែម ក្រឡាចត្រង្គ ដៃគូ មុខមាត់ មុខងារ មុខជំនាញ ក្រុមហ៊ុន ផ្លូវការ ផ្លូវចិត្ត ផ្លូវភេទ ផ្លូវកាយ',
);

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

/** Whether what follows a term says which one is meant, as Khmer puts it: language + English, disease + hot. */
function isModifier(after: string, term: string): boolean {
  if (isParticle(after) || qualities.has(matchKey(after))) return true;
  if (joining.has(matchKey(term)) || figures.has(matchKey(term + after)) || !isMadeOfWords(after))
    return false;
  return graphemes(after).length >= 3 || (after.length >= 3 && graphemes(term).length >= 2);
}

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
    const term = text.slice(start, end);
    if (clusters < 3 && this.#isExtended(term, start, end)) return 0;
    const rests = [before, after].filter((rest) => rest !== '');
    const isFree = (rest: string) => verbs.has(matchKey(rest)) || isMadeOfParticles(rest);
    if ((before === '' || isFree(before)) && (after === '' || isModifier(after, term))) return 1;
    const isWithin = (left?.end ?? 0) >= end || (right?.start ?? Infinity) <= start;
    const isInWord = isWithin && isWord(text.slice(left?.start ?? start, right?.end ?? end));
    if (isInWord) return clusters >= 4 || (clusters >= 3 && rests.every(isMadeOfWords)) ? 1 : 0;
    return clusters >= 3 || rests.every(isMadeOfWords) ? 1 : 0;
  }

  /** Whether the dictionary has another word that begins as the range does and goes on to where words meet again. */
  #isExtended(term: string, start: number, end: number): boolean {
    let run = start;
    while (run > 0 && letter.test(this.#text[run - 1]!)) run -= 1;
    const bounds = this.#runs.get(run) ?? this.#cut(run);
    return bounds
      .filter((bound) => bound > end)
      .slice(0, 2)
      .some((bound) => {
        const after = this.#text.slice(end, bound);
        return (
          !isMadeOfParticles(after) && !isModifier(after, term) && isWord(this.#text.slice(start, bound))
        );
      });
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
