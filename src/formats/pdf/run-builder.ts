import { type Mark, normaliseMarks } from '../../core/text/rich-text.ts';
import { type Box, surround } from './box.ts';
import { median } from './median.ts';
import { indexSize, type Run } from './page.ts';
import { isBlank, type Letter } from './read-letters.ts';
import type { Cells } from './rulings.ts';
import type { SpaceWidths } from './space-widths.ts';

/** In letter sizes: letters further apart than this may stand in other columns or cells. */
const wideGap = 0.7;
/** In letter sizes: letters set apart from each other leave at least this between most of them. */
const setApart = 0.08;

const khmer = /\p{Script=Khmer}/u;
const khmerMark = /^[\u17b4-\u17d3\u17dd]/;
/** Of a character above U+FFFF. */
const secondHalf = /^[\udc00-\udfff]/;

/** Gathers letters into runs. */
export class RunBuilder {
  readonly runs: Run[] = [];
  private letters: Letter[] = [];
  private reach: Box | null = null;
  private cell: Box | null = null;
  private last: Letter | null = null;
  private readonly cells: Cells;
  private readonly spaces: SpaceWidths;
  constructor(cells: Cells, spaces: SpaceWidths) {
    this.cells = cells;
    this.spaces = spaces;
  }

  add(letter: Letter): void {
    if (isBlank(letter.text)) {
      if (this.reach) this.letters.push(letter);
      this.last = null;
      return;
    }
    const isPart = letter.replacement !== null && letter.replacement === this.last?.replacement;
    if (this.reach && !isPart && !(goesOn(this.reach, letter) && this.isInCell(letter))) this.end();
    if (!this.reach) this.cell = this.cellOf(letter);
    this.reach = this.reach ? surround([this.reach, letter]) : surround([letter]);
    this.letters.push(letter);
    this.last = letter;
  }

  private cellOf({ left, right, top, bottom }: Letter): Box {
    return this.cells.around((left + right) / 2, (top + bottom) / 2);
  }

  private isInCell({ left, right, top, bottom }: Letter): boolean {
    if (!this.cell) return true;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return x > this.cell.left && x < this.cell.right && y > this.cell.top && y < this.cell.bottom;
  }

  end(): void {
    const written = this.letters;
    const { cell } = this;
    this.letters = [];
    this.reach = null;
    this.cell = null;
    this.last = null;
    const solid = written.filter(({ text }) => !isBlank(text));
    if (solid.length === 0) return;
    const size = mostCommonSize(solid);
    const baseline = median(solid.filter((letter) => letter.size === size).map((letter) => letter.baseline));
    const { left, right } = surround(solid);
    const { text, marks, wordEnd } = wordsOf(written, { size, baseline, spaces: this.spaces });
    const isCell = cell !== null && cell.left > -Infinity && cell.right < Infinity;
    this.runs.push({
      content: { text, marks: normaliseMarks(marks, text.length) },
      left,
      right,
      top: baseline - size * 0.8,
      bottom: baseline + size * 0.25,
      baseline,
      size,
      wordWidth: wordEnd - left,
      cell: isCell ? cell : null,
    });
  }
}

function goesOn(reach: Box, letter: Letter): boolean {
  const size = Math.max(reach.bottom - reach.top, letter.size, 1);
  const middle = (letter.top + letter.bottom) / 2;
  if (middle < reach.top - size * 0.1 || middle > reach.bottom + size * 0.1) return false;
  if (khmerMark.test(letter.text)) return true;
  return letter.left - reach.right < letter.size * wideGap && letter.left > reach.right - letter.size * 1.6;
}

function mostCommonSize(letters: readonly Letter[]): number {
  const counts = new Map<number, number>();
  for (const { size } of letters) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

/** The text of letters on one line with its marks and where its first word ends; drawn spaces are kept, seen ones added. */
function wordsOf(
  letters: readonly Letter[],
  { size, baseline, spaces }: { size: number; baseline: number; spaces: SpaceWidths },
) {
  const marks: Mark[] = [];
  const between = lettersSetApart(letters, size);
  let text = '';
  let right = -Infinity;
  let wordEnd: number | null = null;
  let last: Letter | null = null;
  for (const letter of letters) {
    if (isBlank(letter.text)) {
      // A line may break at a zero-width space, but it parts no words that a reader sees.
      if (!/\s$/.test(text) && text !== '') text += letter.text === '\u200b' ? '\u200b' : ' ';
      wordEnd ??= text === '' ? null : right;
      last = null;
      continue;
    }
    if (last && isApart(last, letter, { right: right + between, isSetApart: between > 0, spaces })) {
      text += ' ';
      wordEnd ??= right;
    }
    const start = text.length;
    text += letter.text;
    const end = text.length;
    if (letter.look.bold) marks.push({ type: 'bold', start, end });
    if (letter.look.italic) marks.push({ type: 'italic', start, end });
    if (letter.size < size * indexSize) {
      if (letter.baseline < baseline - size * 0.15) marks.push({ type: 'superscript', start, end });
      if (letter.baseline > baseline + size * 0.08) marks.push({ type: 'subscript', start, end });
    }
    right = Math.max(right, letter.right);
    last = letter;
  }
  return { text, marks, wordEnd: wordEnd ?? right };
}

/** The distance between the letters of a word that was set wide, and 0 of one that was not. */
function lettersSetApart(letters: readonly Letter[], size: number): number {
  const gaps: number[] = [];
  letters.forEach((letter, at) => {
    const before = letters[at - 1];
    if (!before || isBlank(before.text) || isBlank(letter.text) || khmer.test(letter.text)) return;
    gaps.push(letter.left - before.right);
  });
  if (gaps.length < 4) return 0;
  gaps.sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 2]!;
  return usual > size * setApart ? usual : 0;
}

interface Apart {
  /** What the letters before reach, in points. */
  right: number;
  isSetApart: boolean;
  spaces: SpaceWidths;
}

/** Whether there is a space between two letters that a file draws without one. */
function isApart(last: Letter, letter: Letter, { right, isSetApart, spaces }: Apart): boolean {
  // What another font puts into a hole between two letters closes it.
  const gap = letter.object === last.object ? letter.gap : 'perhaps';
  if (gap === 'no' && !isSetApart) return false;
  const isKhmer = khmer.test(last.text) || khmer.test(letter.text);
  if (gap === 'yes' && !isKhmer && !isSetApart) return true;
  if (khmerMark.test(letter.text) || secondHalf.test(letter.text)) return false;
  return letter.left - right > letter.size * spaces.between(last, letter);
}
