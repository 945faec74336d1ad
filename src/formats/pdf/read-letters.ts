import type { Box } from './box.ts';
import { type Look, lookOf } from './look.ts';
import { type Turn, turnOf, upright } from './orientation.ts';
import type { Pdfium } from './pdfium.ts';
import { withLostLetters } from './lost-letters.ts';
import { type Bounds, findTextObjects, type Replacement } from './text-objects.ts';

/** A letter where it stands: from side to side by its advance, from top to bottom by the size of its font. */
export interface Letter extends Box {
  text: string;
  baseline: number;
  /** In points. */
  size: number;
  look: Look;
  replacement: Replacement | null;
  /** Whether pdfium sees a gap between it and the letter before it in its object; it cannot say so between two objects. */
  gap: 'yes' | 'no' | 'perhaps';
  /** The order of its text object, the same for all of its letters. */
  object: number;
}

export interface Letters {
  letters: Letter[];
  turn: Turn;
  /** How many letters do not stand as most do; they are not among the letters. */
  slanted: number;
}

/** What pdfium puts where a word is cut at the end of a line. */
const cutWord = 0x02;

/** A letter as pdfium tells it; `order` is that of its text object. */
export interface Found {
  text: string;
  bounds: Bounds;
  origin: [number, number];
  size: number;
  turn: Turn | null;
  look: Look;
  replacement: Replacement | null;
  gap: Letter['gap'];
  order: number;
}

/** The letters of a page with these bounds, in the order of drawing. */
export function readLetters(pdfium: Pdfium, page: number, bounds: Bounds): Letters {
  const found = findLetters(pdfium, page);
  const turns = [0, 0, 0, 0];
  for (const { turn } of found) if (turn !== null) turns[turn]! += 1;
  const turn = turns.indexOf(Math.max(...turns)) as Turn;
  const standing = found.filter((letter) => letter.turn === turn).sort((a, b) => a.order - b.order);
  const letters = standing.map(
    ({ text, bounds: edges, origin: [x, y], size, look, replacement, gap, order }): Letter => {
      const { left, right } = upright(edges, bounds, turn);
      const baseline = upright({ left: x, right: x, top: y, bottom: y }, bounds, turn).top;
      const [top, bottom] = [baseline - size * 0.8, baseline + size * 0.25];
      return { text, left, right, top, bottom, baseline, size, look, replacement, gap, object: order };
    },
  );
  return { letters, turn, slanted: found.length - standing.length };
}

function findLetters(pdfium: Pdfium, page: number): Found[] {
  const objects = findTextObjects(pdfium, page);
  const found: Found[] = [];
  const text = pdfium._FPDFText_LoadPage(page);
  const memory = pdfium._malloc(32);
  const looks = new Map<number, { turn: Turn | null; scale: number; look: Look }>();
  let isAfterGap = false;
  let last = 0;
  try {
    const count = text === 0 ? 0 : pdfium._FPDFText_CountChars(text);
    for (let at = 0; at < count; at += 1) {
      const read = letterOf(pdfium._FPDFText_GetUnicode(text, at));
      if (read === null) continue;
      if (isBlank(read) && pdfium._FPDFText_IsGenerated(text, at) === 1) {
        isAfterGap = true;
        continue;
      }
      const handle = pdfium._FPDFText_GetTextObject(text, at);
      const object = objects.get(handle) ?? {
        order: objects.size,
        replacement: null,
        origin: [0, 0],
        isHidden: false,
      };
      objects.set(handle, object);
      if (object.isHidden) continue;
      const { replacement, order } = object;
      if (replacement) {
        replacement.toldAt ??= handle;
        if (replacement.toldAt !== handle) continue;
      }
      // All letters of a text object are of one font and stand in one direction.
      let shared = looks.get(handle);
      if (!shared) {
        pdfium._FPDFText_GetMatrix(text, at, memory);
        const [a = 1, b = 0, c = 0, d = 1] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 4);
        shared = {
          turn: turnOf(a, b),
          scale: Math.hypot(c, d),
          look: lookOf(pdfium, text, at, handle, [a, b, c, d]),
        };
        looks.set(handle, shared);
      }
      pdfium._FPDFText_GetCharOrigin(text, at, memory, memory + 8);
      const [x = 0, y = 0] = pdfium.HEAPF64.subarray(memory >> 3, (memory >> 3) + 2);
      const { turn, scale, look } = shared;
      found.push({
        text: read,
        bounds: replacement?.bounds ?? letterBounds(pdfium, text, at, memory),
        origin: [x, y],
        size: pdfium._FPDFText_GetFontSize(text, at) * scale,
        turn,
        look,
        replacement,
        gap: last !== handle ? 'perhaps' : isAfterGap ? 'yes' : 'no',
        order,
      });
      isAfterGap = false;
      last = handle;
    }
  } finally {
    pdfium._free(memory);
    if (text !== 0) pdfium._FPDFText_ClosePage(text);
  }
  return withLostLetters(found, [...objects.values()]);
}

function letterBounds(pdfium: Pdfium, text: number, at: number, memory: number): Bounds {
  pdfium._FPDFText_GetLooseCharBox(text, at, memory);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 4);
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.max(top, bottom),
    bottom: Math.min(top, bottom),
  };
}

/** Whether a letter is a space, or a place where a line may break. */
export function isBlank(text: string): boolean {
  return /^[\s\u00a0\u200b]$/.test(text);
}

/** A character, or half of one of those above U+FFFF, as text; null for what is no text. A hyphen at a line's end becomes a soft one. */
function letterOf(code: number): string | null {
  if (code === cutWord) return '\u00ad';
  if (code === 0xfffe || code === 0xffff || code > 0x10ffff) return null;
  if (code < 0x20) return code === 0x09 ? ' ' : null;
  return String.fromCodePoint(code);
}
