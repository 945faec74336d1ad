const khmerRun = /[\u1780-\u17d3\u17d7\u17dc\u17dd]+/g;
/** Signs that never begin a line: ៗ, and everything that hangs on the letter before it. */
const clings = /^[\u17b4-\u17d3\u17d7\u17dd]/;
/** One letter without a vowel, which is more often the end of a name cut short than a word. */
const lone = /^[\u1780-\u17b3]$/;

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });

function breakRun(run: string): string {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const last = words.at(-1);
    const endsInCoeng = last?.endsWith('\u17d2') === true;
    if (last !== undefined && (endsInCoeng || clings.test(segment) || lone.test(segment))) {
      words[words.length - 1] = last + segment;
    } else words.push(segment);
  }
  return words.join('\u200b');
}

/**
 * Khmer text with a zero-width space between its words, where lines may be broken; as it is where its author put such
 * spaces already. For what is printed only: words are guessed, and other engines guess others, so none of this is stored.
 */
export function breakKhmerWords(text: string): string {
  return text.replace(khmerRun, (run, at: number) => {
    const isBroken = text[at - 1] === '\u200b' || text[at + run.length] === '\u200b';
    return isBroken ? run : breakRun(run);
  });
}
