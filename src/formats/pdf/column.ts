import { concat, normalised, plain, type RichText, slice } from '../../core/text/rich-text.ts';
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
  return {
    lines,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    pitch: usualPitch([lines]),
  };
}

/** So few distances tell little, and in letter sizes no more than this is believed of them. */
const [fewPitches, widePitch] = [3, 2];

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
  const widest = (texts.flat()[0]?.size ?? 0) * (pitches.length < fewPitches ? widePitch : Infinity);
  return Math.min(pitch, widest);
}

/** Whether letters are larger or smaller than others as a reader sees. */
export function isOtherSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) > 0.1 * Math.max(a.size, b.size);
}

/** Runs that stand beside one another are one line. */
export function toLines(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const last = lines.at(-1);
    if (last && isBeside(last, run)) last.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const [first, ...rest] = line.toSorted((a, b) => a.left - b.left);
    return rest.reduce(together, first!);
  });
}

/** In letter sizes: what stands nearer together has no space between. */
const closest = 0.13;

function together(before: Line, run: Run): Line {
  const isWider = before.right - before.left >= run.right - run.left;
  const [main, other] = isWider ? [before, run] : [run, before];
  const isRaised = other.size < main.size * indexSize && other.baseline < main.baseline - main.size * 0.15;
  const [left, right] = [before, run].map((one) => (isRaised && one === other ? raised(one) : one.content));
  const isNext = run.left - before.right < run.size * closest;
  const start = slice(left!, 0, left!.text.trimEnd().length);
  return {
    ...main,
    content: isNext ? concat([left!, right!]) : concat([start, plain(' '), right!]),
    left: before.left,
    right: Math.max(before.right, run.right),
    top: Math.min(before.top, run.top),
    bottom: Math.max(before.bottom, run.bottom),
    wordWidth: before.wordWidth,
  };
}

function raised({ content: { text, marks } }: Run): RichText {
  return normalised({ text, marks: [...marks, { type: 'superscript', start: 0, end: text.length }] });
}

function isBeside(line: readonly Run[], run: Run): boolean {
  if (run.table || line.some(({ table }) => table)) return false;
  const last = line.at(-1)!;
  const shared = Math.min(last.bottom, run.bottom) - Math.max(last.top, run.top);
  const isLevel = shared > 0.5 * Math.min(last.bottom - last.top, run.bottom - run.top);
  return isLevel && line.every(({ left, right }) => run.left >= right - 1 || run.right <= left + 1);
}
