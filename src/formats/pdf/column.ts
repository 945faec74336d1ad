import { concat, normalised, plain, type RichText, slice } from '../../core/text/rich-text.ts';
import { surround } from './box.ts';
import { indexSize, type Run } from './page.ts';

/** A line of text within one column, its runs put together. */
export type Line = Run;

/** Lines that are read one after the other, top down, between the same left and right edges. */
export interface Column {
  lines: Line[];
  left: number;
  right: number;
  /** From one line of a paragraph to the next, in points; 0 where it cannot be told. */
  pitch: number;
}

/** A column of these runs. */
export function columnOf(runs: readonly Run[]): Column {
  const lines = toLines(runs);
  const { left, right } = surround(runs);
  return {
    lines,
    left,
    right,
    pitch: usualPitch([lines]),
  };
}

/** So few distances tell little, and in letter sizes no more than this is believed of them. */
const fewPitches = 3;
const widePitch = { khmer: 3.2, latin: 2.2 };

/** The distance between two lines of text, which is more above a new paragraph. */
export function usualPitch(texts: readonly (readonly Line[])[]): number {
  const pitches = texts.flatMap((lines) =>
    lines.slice(1).flatMap((line, at) => {
      const before = lines[at]!;
      const step = line.baseline - before.baseline;
      return step > 0 && !line.table && !before.table && !isOtherSize(before, line) ? [step] : [];
    }),
  );
  const pitch = pitches.sort((a, b) => a - b)[pitches.length >> 2] ?? 0;
  // Few lines may be paragraphs all of them.
  const first = texts.flat()[0];
  if (pitches.length >= fewPitches || !first) return pitch;
  const isKhmer = /\p{Script=Khmer}/u.test(first.content.text);
  return Math.min(pitch, first.size * (isKhmer ? widePitch.khmer : widePitch.latin));
}

/** Whether letters are larger or smaller than others as a reader sees. */
export function isOtherSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) > 0.1 * Math.max(a.size, b.size);
}

/** Runs that stand beside one another are one line. */
export function toLines(runs: readonly Run[]): Line[] {
  return inLines(runs).map(together);
}

/** Runs by the lines on which they stand. */
export function inLines(runs: readonly Run[]): Run[][] {
  const lines: { runs: Run[]; left: number; right: number }[] = [];
  for (const run of runs.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const last = lines.at(-1);
    if (last && isBeside(last, run)) {
      last.runs.push(run);
      last.left = Math.min(last.left, run.left);
      last.right = Math.max(last.right, run.right);
    } else lines.push({ runs: [run], left: run.left, right: run.right });
  }
  return lines.map((line) => line.runs);
}

/** In letter sizes: what stands nearer together has no space between. */
const closest = 0.13;

function together(runs: readonly Run[]): Line {
  if (runs.length === 1) return runs[0]!;
  const line = runs.toSorted((a, b) => a.left - b.left);
  const main = line.reduce((widest, run) =>
    run.right - run.left > widest.right - widest.left ? run : widest,
  );
  const pieces: RichText[] = [];
  let reached = -Infinity;
  for (const run of line) {
    const isRaised = run.size < main.size * indexSize && run.baseline < main.baseline - main.size * 0.15;
    const last = pieces.at(-1);
    if (last && run.left - reached >= run.size * closest) {
      pieces[pieces.length - 1] = slice(last, 0, last.text.trimEnd().length);
      pieces.push(plain(' '));
    }
    pieces.push(isRaised ? raised(run) : run.content);
    reached = Math.max(reached, run.right);
  }
  return { ...main, ...surround(line), content: concat(pieces), wordWidth: line[0]!.wordWidth };
}

function raised({ content: { text, marks } }: Run): RichText {
  return normalised({ text, marks: [...marks, { type: 'superscript', start: 0, end: text.length }] });
}

function isBeside(line: { runs: readonly Run[]; left: number; right: number }, run: Run): boolean {
  const last = line.runs.at(-1)!;
  if (run.table || last.table) return false;
  const shared = Math.min(last.bottom, run.bottom) - Math.max(last.top, run.top);
  if (shared <= 0.5 * Math.min(last.bottom - last.top, run.bottom - run.top)) return false;
  const isOutside = ({ left, right }: { left: number; right: number }) =>
    run.left >= right - 1 || run.right <= left + 1;
  return isOutside(line) || line.runs.every(isOutside);
}
