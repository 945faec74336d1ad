/** Words that a text uses most often are those of its language, whatever it is about. */
const mostUsed = 40;
/** Texts of fewer words say too little of their language. */
const fewest = 60;
/** Of the share that these words have of the one text, the least that they have of another in its language. */
const leastShare = 0.25;

/**
 * Whether a text hardly has the words that another one uses most often, so that it is likely to be in another
 * language. Never told of short texts, nor of writing without spaces between words.
 */
export function isUnlike(before: readonly string[], after: readonly string[]): boolean {
  const [known, other] = [wordsOf(before), wordsOf(after)];
  if (known.length < fewest || other.length < fewest) return false;
  const uses = new Map<string, number>();
  for (const word of known) uses.set(word, (uses.get(word) ?? 0) + 1);
  const often = [...uses].sort(([, a], [, b]) => b - a).slice(0, mostUsed);
  const words = new Set(often.map(([word]) => word));
  const share = (text: readonly string[]) => text.filter((word) => words.has(word)).length / text.length;
  return share(other) < share(known) * leastShare;
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(isSpaced);
}

/** Khmer and its neighbours put spaces between phrases, not words. */
function isSpaced(word: string): boolean {
  return !/[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Han}]/u.test(word);
}
