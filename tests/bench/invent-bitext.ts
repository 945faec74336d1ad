import type { Bitext, IndexBead } from './bitext.ts';
import { randomFrom } from './random-from.ts';

/**
 * A text of invented words and its word-for-word translation with every fifth word left out. `noise` is
 * the chance that a sentence is missing on one side, and again that it is joined with the next.
 */
export function inventBitext(name: string, sentences: number, noise: number, seed: number): Bitext {
  const random = randomFrom(seed);
  const invent = (letters: string) =>
    Array.from(
      { length: 2 + Math.floor(random() * 8) },
      () => letters[Math.floor(random() * letters.length)],
    ).join('');
  const dictionary = Array.from({ length: 4000 }, () => [
    invent('abdefgiklmnorstu'),
    invent('бвгдежзиклмнопрст'),
  ]);
  const word = () => dictionary[Math.floor(dictionary.length * random() ** 3)] ?? ['', ''];
  const sentence = (): [string, string] => {
    const words = Array.from({ length: 5 + Math.floor(random() * 20) }, word);
    const kept = words.filter(() => random() < 0.8);
    return [words.map(([left]) => left).join(' ') + '.', kept.map(([, right]) => right).join(' ') + '.'];
  };
  const source: string[] = [];
  const target: string[] = [];
  const beads: IndexBead[] = [];
  const add = (left: readonly string[], right: readonly string[]) => {
    beads.push([left.map((_, at) => source.length + at), right.map((_, at) => target.length + at)]);
    source.push(...left);
    target.push(...right);
  };
  for (let at = 0; at < sentences; at++) {
    const [left, right] = sentence();
    const [nextLeft, nextRight] = sentence();
    const chance = random() / noise;
    if (chance < 0.5) add([left], []);
    else if (chance < 1) add([], [right]);
    else if (chance < 1.5) add([left, nextLeft], [`${right} ${nextRight}`]);
    else if (chance < 2) add([`${left} ${nextLeft}`], [right, nextRight]);
    else add([left], [right]);
  }
  const segments = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return {
    name,
    languages: { sourceLanguage: 'und', targetLanguage: 'ru' },
    source: segments(source),
    target: segments(target),
    beads,
  };
}
