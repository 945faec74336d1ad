import { isBlank, type Letter } from './read-letters.ts';

const mark = /^[\u17b4-\u17d3\u17dd\u{1f3fb}-\u{1f3ff}\u200d\ufe0f\udc00-\udfff\p{M}]/u;

/** In letter sizes: letters this far apart in height stand on other lines, and a step back this wide leaves the order of reading. */
const [lineHeight, stepBack] = [0.3, 0.5];

/**
 * Letters in the order in which they stand on their lines: where a text is drawn in several fonts, what is in one of
 * them may be drawn first, with holes for the others. Khmer letters keep their marks behind them.
 */
export function inLineOrder(letters: readonly Letter[]): Letter[] {
  const ordered: Letter[] = [];
  let line: Letter[] = [];
  const end = () => {
    ordered.push(...(stepsBack(line) ? sorted(line) : line));
    line = [];
  };
  for (const letter of letters) {
    const last = line.at(-1);
    if (last && Math.abs(last.baseline - letter.baseline) > letter.size * lineHeight) end();
    line.push(letter);
  }
  end();
  return ordered;
}

function stepsBack(line: readonly Letter[]): boolean {
  return line.some((letter, at) => {
    const before = line[at - 1];
    return (
      before !== undefined && !belongs(letter, before) && before.left - letter.left > letter.size * stepBack
    );
  });
}

/** Whether a letter is a part of what the one before it begins. */
function belongs(letter: Letter, before: Letter): boolean {
  if (isBlank(letter.text)) return false;
  return mark.test(letter.text) || (letter.replacement !== null && letter.replacement === before.replacement);
}

function sorted(line: readonly Letter[]): Letter[] {
  const clusters: Letter[][] = [];
  for (const letter of line) {
    const last = clusters.at(-1);
    if (last && belongs(letter, last.at(-1)!)) last.push(letter);
    else clusters.push([letter]);
  }
  return clusters.sort((a, b) => a[0]!.left - b[0]!.left).flat();
}
