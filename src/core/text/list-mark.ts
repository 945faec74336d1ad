import { foldDigits } from './fold-digits.ts';

/** A list mark at the start of a text. */
export interface ListMark {
  /** As written: "(ក)", "១.១.", "-". */
  mark: string;
  /**
   * What it counts, the same in both scripts: "1", "1.1"; "letter:1" for ក and a; "roman:2" for ii;
   * "bullet" for what does not count. Of the letters that are also Roman numbers only i, v and x are read so.
   */
  value: string;
  /** Where the text proper begins: the mark and the white space before and after it, in UTF-16 units. */
  length: number;
}

const khmerLetters = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';
const romanNumber = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10 };

const blank = '[\\s\\u200b]';
const start = new RegExp(`^${blank}*`);
const gap = `${blank}+|$`;
const digit = '[0-9\\u17e0-\\u17e9]';
const glued = '(?=[\\u1780-\\u17b3«“"(])';
const bullet = new RegExp(`^(?:[•◦▪■□●○‣➢\\uf0b7\\uf0a7\\uf0d8](?:${blank}*)|[-–—*+·]${blank}+)`);
const units = '(?:រយ|ពាន់|ម៉ឺន|សែន|លាន|កោដិ|ប៊ីលាន|ភាគរយ|ដុល្លារ|រៀល)';
const numbered = new RegExp(
  `^(?:\\((${digit}{1,3})\\)(?:${blank}*)` +
    `|(${digit}{1,3}(?:\\.${digit}{1,2})*)(?:(?:\\.-|[.)])(?:${gap}|${glued}|(?=[A-Z][a-z]))|-(?:${gap}|${glued}))` +
    `|(${digit}{1,2}(?:\\.${digit}{1,2})+)(?:${blank}+)(?=[A-Z\\u1780-\\u17b3])(?!${units}))`,
);
const lettered = new RegExp(
  `^(?:\\(([\\u1780-\\u17a2]|[A-Za-z]|[ivxIVX]{2,5})\\)(?:${blank}*)` +
    `|([\\u1780-\\u17a2])(?:[.)-](?:${gap})(?![\\u1780-\\u17a2]\\.)|[.)](?=[\\u1780-\\u17b3][\\u1780-\\u17d3]))` +
    `|([A-Za-z]|[ivxIVX]{2,5})[.)](?:${gap})(?![A-Z]\\.))`,
);

function romanValue(letters: string): number {
  let value = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const here = romanDigits[letters[i]!] ?? 0;
    value += here < (romanDigits[letters[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return value;
}

function letterValue(letters: string): string | null {
  const khmer = khmerLetters.indexOf(letters);
  if (khmer >= 0) return `letter:${khmer + 1}`;
  const lower = letters.toLowerCase();
  if (romanNumber.test(lower)) return `roman:${romanValue(lower)}`;
  return /^[a-z]$/.test(lower) ? `letter:${lower.charCodeAt(0) - 96}` : null;
}

/**
 * The list mark that a text begins with, Khmer or Latin: "១.", "១.១-", "(ក)", "a)", "iv.", "•", "- ". Numbers
 * ("១.៥០០", "2024", "5-6"), abbreviations and legal references ("មាត្រា ២.-") are none.
 */
export function listMark(text: string): ListMark | null {
  const indent = start.exec(text)![0].length;
  const rest = text.slice(indent);
  const found = bullet.exec(rest) ?? numbered.exec(rest) ?? lettered.exec(rest);
  if (!found) return null;
  const counted = found[1] ?? found[2] ?? found[3];
  let value: string | null = 'bullet';
  if (counted !== undefined) {
    const folded = foldDigits(counted);
    value = /\d/.test(folded) ? folded.split('.').map(Number).join('.') : letterValue(counted);
  }
  if (value === null) return null;
  return { mark: found[0].replace(/[\s\u200b]+$/, ''), value, length: indent + found[0].length };
}
