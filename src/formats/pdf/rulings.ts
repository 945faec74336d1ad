import type { Box } from './box.ts';
import { type Turn, upright } from './orientation.ts';
import { matrixOf, objectTypes, pageObjects, placed, times } from './page-objects.ts';
import type { Pdfium } from './pdfium.ts';
import { type Bounds, boundsOf } from './text-objects.ts';

/** A straight line across or down a page, in points: at which height or distance from the left, from where to where. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  across: Ruling[];
  down: Ruling[];
}

export const noRulings: Rulings = { across: [], down: [] };

/** In points: lines are ruled this long and longer, and those so near to each other are one. */
const shortest = 6;
const near = 2;
/** In points: lines are not wider. */
const widest = 4;
/** A page with more lines than this is a drawing. */
const most = 5_000;
const [lineTo, moveTo] = [0, 2];

/** The ruled lines of a page of these bounds whose text has so many quarter turns; none of a drawing. */
export function findRulings(pdfium: Pdfium, page: number, bounds: Bounds, turn: Turn): Rulings {
  const across: Ruling[] = [];
  const down: Ruling[] = [];
  for (const [[x, y], [x2, y2]] of lines(pdfium, page)) {
    const flat = {
      left: Math.min(x, x2),
      right: Math.max(x, x2),
      top: Math.max(y, y2),
      bottom: Math.min(y, y2),
    };
    const line = upright(flat, bounds, turn);
    if (line.bottom - line.top < near && line.right - line.left >= shortest)
      across.push({ at: (line.top + line.bottom) / 2, from: line.left, to: line.right });
    else if (line.right - line.left < near && line.bottom - line.top >= shortest)
      down.push({ at: (line.left + line.right) / 2, from: line.top, to: line.bottom });
    if (across.length + down.length > most) return noRulings;
  }
  const sides = merged(down);
  return { across: merged(across).filter((line) => isHeld(line, sides)), down: sides };
}

/** Whether a line across goes from one line down to another, as in a table; what underlines a word does not. */
function isHeld({ at, from, to }: Ruling, down: readonly Ruling[]): boolean {
  const ends = (x: number) =>
    down.some(
      (side) => Math.abs(side.at - x) <= near * 2 && side.from <= at + near * 2 && side.to >= at - near * 2,
    );
  return ends(from) && ends(to);
}

type Point = [number, number];

function* lines(pdfium: Pdfium, page: number): Generator<[Point, Point]> {
  const memory = pdfium._malloc(8);
  try {
    for (const { handle, type, around } of pageObjects(pdfium, page)) {
      if (type !== objectTypes.path) continue;
      if (isBackground(pdfium, handle)) continue;
      const matrix = times(matrixOf(pdfium, handle), around);
      let [start, last]: [Point, Point] = [
        [0, 0],
        [0, 0],
      ];
      const count = pdfium._FPDFPath_CountSegments(handle);
      for (let at = 0; at < count; at += 1) {
        const segment = pdfium._FPDFPath_GetPathSegment(handle, at);
        pdfium._FPDFPathSegment_GetPoint(segment, memory, memory + 4);
        const [x = 0, y = 0] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 2);
        const point = placed(matrix, x, y);
        const kind = pdfium._FPDFPathSegment_GetType(segment);
        if (kind === moveTo) start = point;
        else if (kind === lineTo) yield [last, point];
        if (pdfium._FPDFPathSegment_GetClose(segment) !== 0) yield [point, start];
        last = point;
      }
    }
  } finally {
    pdfium._free(memory);
  }
}

/** Whether an object fills a shape that is no line, and draws none around it. */
function isBackground(pdfium: Pdfium, path: number): boolean {
  const memory = pdfium._malloc(16);
  try {
    pdfium.HEAP32[(memory + 4) >> 2] = 0;
    const isTold = pdfium._FPDFPath_GetDrawMode(path, memory, memory + 4) !== 0;
    const isStroked = pdfium.HEAP32[(memory + 4) >> 2] !== 0;
    if (!isTold || isStroked) return false;
    const edges = boundsOf(pdfium, path, memory);
    return edges !== null && edges.right - edges.left > widest && edges.top - edges.bottom > widest;
  } finally {
    pdfium._free(memory);
  }
}

/** Lines that lie on one another or go on where another ends, as one. */
function merged(lines: readonly Ruling[]): Ruling[] {
  const groups: Ruling[][] = [];
  for (const line of lines.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group && line.at - group[0]!.at <= near) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const found: Ruling[] = [];
    for (const line of group.toSorted((a, b) => a.from - b.from)) {
      const last = found.at(-1);
      if (last && line.from <= last.to + near) last.to = Math.max(last.to, line.to);
      else found.push({ ...line });
    }
    return found;
  });
}

/** Tells between which lines a place on the page is; places between the same lines get the same box. */
export class Cells {
  private readonly known = new Map<string, Box>();
  private readonly rulings: Rulings;
  constructor(rulings: Rulings) {
    this.rulings = rulings;
  }

  /** The box around a point; an edge without a line is infinitely far. */
  around(x: number, y: number): Box {
    const { across, down } = this.rulings;
    const box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    for (const { at, from, to } of down) {
      if (from > y || to < y) continue;
      if (at <= x) box.left = Math.max(box.left, at);
      else box.right = Math.min(box.right, at);
    }
    for (const { at, from, to } of across) {
      if (from > x || to < x) continue;
      if (at <= y) box.top = Math.max(box.top, at);
      else box.bottom = Math.min(box.bottom, at);
    }
    const key = Object.values(box).join(' ');
    const known = this.known.get(key) ?? box;
    this.known.set(key, known);
    return known;
  }
}
