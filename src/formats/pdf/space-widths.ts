import { isBlank, type Letter } from './read-letters.ts';

/** In letter sizes: letters whose advances leave more than this between them have a space there … */
const spaceWidth = 0.14;
/** … and more by this for each side that is known by its ink alone, without what its letters leave free around them. */
const freeSide = 0.07;
/** In letter sizes: a space adds at least this to what stands between letters anyhow, and no font leaves more than `widest`. */
const [jump, widest] = [0.035, 0.36];
/** So many gaps tell how a font sets its letters. */
const enough = 40;
/** In letter sizes: no font leaves less than this for a space beside ink. */
const leastBesideInk = 0.235;

const inked = (last: Letter, letter: Letter) =>
  Number(last.replacement !== null) + Number(letter.replacement !== null);

/**
 * How wide the gap between letters is, in letter sizes, where there is a space that a file does not draw. Each font leaves
 * another gap around letters that are known by their ink alone, so that it is measured: most gaps are no spaces.
 */
export class SpaceWidths {
  private readonly widths = new Map<string, number>();
  constructor(letters: readonly Letter[]) {
    const gaps = new Map<string, number[]>();
    let right = 0;
    letters.forEach((letter, at) => {
      const last = letters[at - 1];
      const isNext =
        last && Math.abs(last.baseline - letter.baseline) < letter.size * 0.3 && letter.left > last.left;
      if (isNext && !isBlank(letter.text) && !isBlank(last.text)) {
        const key = keyOf(last, letter);
        const list = gaps.get(key) ?? [];
        list.push((letter.left - right) / letter.size);
        gaps.set(key, list);
      }
      right = isNext ? Math.max(right, letter.right) : letter.right;
    });
    for (const [key, list] of gaps) {
      const found =
        list.length < enough
          ? null
          : firstJump(
              list.sort((a, b) => a - b),
              key.startsWith('0') ? spaceWidth : leastBesideInk,
            );
      if (found !== null) this.widths.set(key, found);
    }
  }

  /** The least width of a space between two letters, in letter sizes. */
  between(last: Letter, letter: Letter): number {
    return this.widths.get(keyOf(last, letter)) ?? spaceWidth + freeSide * inked(last, letter);
  }
}

/** Only where ink alone is known has a font a gap of its own. */
const keyOf = (last: Letter, letter: Letter) =>
  `${inked(last, letter)} ${inked(last, letter) > 0 ? letter.look.font : ''}`;

/** Where the gaps of letters without a space between them end and those of at least `least` begin; null where that cannot be seen. */
function firstJump(gaps: readonly number[], least: number): number | null {
  for (let at = gaps.length >> 1; at + 1 < gaps.length; at += 1) {
    const [here, next] = [gaps[at]!, gaps[at + 1]!];
    if (here > widest) return null;
    if (next - here >= jump && next >= least) return (Math.max(here, least - jump) + next) / 2;
  }
  return null;
}
