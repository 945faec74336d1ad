import type { Page, Run } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import { type Bounds, findTextObjects, type Replacement } from './text-objects.ts';

const imageObject = 3;
const fontNameBytes = 128;
/** What pdfium puts where a word is cut at the end of a line. */
const cutWord = 0x02;
/** In letter sizes: letters further apart than this stand in other columns or cells. */
const wideGap = 1.6;
/** In letter sizes: letters whose advances leave more than this between them have a space there … */
const spaceWidth = 0.13;
/** … and more by this for each side that is known by its ink alone, without what its letters leave free around them. */
const freeSide = 0.05;

interface Letter extends Run {
  replacement: Replacement | null;
  /** Whether pdfium sees a gap before it; it cannot say so between two objects. */
  gap: 'yes' | 'no' | 'perhaps';
}

const khmer = /\p{Script=Khmer}/u;
const khmerMark = /^[\u17b4-\u17d3\u17dd]/;
const isBlank = (text: string) => /^[\s\u00a0\u200b]$/.test(text);

/** Gathers letters into runs. */
class RunBuilder {
  readonly runs: Run[] = [];
  private run: Run | null = null;
  private last: Letter | null = null;

  add(letter: Letter): void {
    if (isBlank(letter.text)) {
      if (this.run) this.run.text += letter.text;
      this.last = null;
      return;
    }
    const isPart = letter.replacement !== null && letter.replacement === this.last?.replacement;
    if (this.run && !isPart && !goesOn(this.run, letter)) this.end();
    const { text, left, right, top, bottom, size } = letter;
    if (this.run) {
      if (this.last && isApart(this.last, letter, this.run.right)) this.run.text += ' ';
      this.run.text += text;
      this.run.left = Math.min(this.run.left, left);
      this.run.right = Math.max(this.run.right, right);
      this.run.top = Math.min(this.run.top, top);
      this.run.bottom = Math.max(this.run.bottom, bottom);
      this.run.size = Math.max(this.run.size, size);
    } else this.run = { text, left, right, top, bottom, size };
    this.last = letter;
  }

  end(): void {
    if (this.run) {
      this.run.text = this.run.text.replace(/[\s\u00a0]+/g, ' ').trimStart();
      if (this.run.text.trim() !== '') this.runs.push(this.run);
    }
    this.run = null;
    this.last = null;
  }
}

/** Whether there is a space between two letters that a file draws without one; `right` is what the letters before reach. */
function isApart(last: Letter, letter: Letter, right: number): boolean {
  if (letter.gap === 'no') return false;
  const isKhmer = khmer.test(last.text) || khmer.test(letter.text);
  if (letter.gap === 'yes' && !isKhmer) return true;
  if (khmerMark.test(letter.text)) return false;
  const inked = Number(last.replacement !== null) + Number(letter.replacement !== null);
  return letter.left - right > letter.size * (spaceWidth + freeSide * inked);
}

function goesOn(run: Run, letter: Letter): boolean {
  const size = Math.max(run.size, letter.size, 1);
  const middle = (letter.top + letter.bottom) / 2;
  if (middle < run.top - size * 0.2 || middle > run.bottom + size * 0.2) return false;
  if (khmerMark.test(letter.text)) return true;
  return letter.left - run.right < size * wideGap && letter.left > run.right - size * wideGap;
}

/** Reads the text of a page with its places. `page` is a handle of pdfium's. */
export function readPage(pdfium: Pdfium, page: number): Page {
  const height = pdfium._FPDF_GetPageHeightF(page);
  const fonts = new Map<string, number>();
  const builder = new RunBuilder();
  for (const letter of readLetters(pdfium, page, height, fonts)) builder.add(letter);
  builder.end();
  const width = pdfium._FPDF_GetPageWidthF(page);
  return { width, height, runs: builder.runs, hasImages: hasImages(pdfium, page), fonts };
}

/** The letters of a page of this height in the order of drawing; `fonts` counts those of each font. */
function readLetters(pdfium: Pdfium, page: number, height: number, fonts: Map<string, number>): Letter[] {
  const objects = findTextObjects(pdfium, page);
  const letters: (Letter & { order: number })[] = [];
  const text = pdfium._FPDFText_LoadPage(page);
  const memory = pdfium._malloc(16 + fontNameBytes);
  const fontOf = new Map<number, string>();
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
      const object = objects.get(handle) ?? { order: objects.size, replacement: null };
      objects.set(handle, object);
      const { replacement, order } = object;
      if (replacement) {
        replacement.toldAt ??= handle;
        if (replacement.toldAt !== handle) continue;
      }
      const { left, right, top, bottom } = replacement?.bounds ?? letterBounds(pdfium, text, at, memory);
      const size = pdfium._FPDFText_GetFontSize(text, at);
      letters.push({
        text: read,
        left,
        right,
        top: height - top,
        bottom: height - bottom,
        size: size > 1 ? size : top - bottom,
        replacement,
        gap: last !== handle ? 'perhaps' : isAfterGap ? 'yes' : 'no',
        order,
      });
      isAfterGap = false;
      last = handle;
      if (isBlank(read)) continue;
      // All letters of a text object are of one font.
      const font = fontOf.get(handle) ?? fontName(pdfium, text, at, memory + 16);
      fontOf.set(handle, font);
      fonts.set(font, (fonts.get(font) ?? 0) + 1);
    }
  } finally {
    pdfium._free(memory);
    if (text !== 0) pdfium._FPDFText_ClosePage(text);
  }
  return letters.sort((a, b) => a.order - b.order);
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

/** A character as text; null for what is no text. A hyphen at a line's end becomes a soft one. */
function letterOf(code: number): string | null {
  if (code === cutWord) return '\u00ad';
  if (code === 0xfffe || code === 0xffff || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  if (code < 0x20) return code === 0x09 ? ' ' : null;
  return String.fromCodePoint(code);
}

function fontName(pdfium: Pdfium, text: number, at: number, memory: number): string {
  const bytes = pdfium._FPDFText_GetFontInfo(text, at, memory, fontNameBytes, 0);
  if (bytes <= 1 || bytes > fontNameBytes) return '';
  return new TextDecoder('utf-8').decode(pdfium.HEAPU8.subarray(memory, memory + bytes - 1));
}

function hasImages(pdfium: Pdfium, page: number): boolean {
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at += 1) {
    if (pdfium._FPDFPageObj_GetType(pdfium._FPDFPage_GetObject(page, at)) === imageObject) return true;
  }
  return false;
}
