import { foldForAlignment } from './tokenise.ts';

/** What a segment is numbered as, in any notation: "ក.", "a)", "(i)" and "១." can all be the first of a list. */
export interface Mark {
  kind: 'list' | 'bullet' | 'legal';
  /** Levels joined by dots; a letter that may also be a Roman numeral has two readings. */
  readings: string[];
  /** As it stands in the text. */
  text: string;
}

const list =
  /^\s*[([]?\s*((?:\d{1,3}(?:\.\d{1,3})*)|\p{Script=Khmer}|[ivxIVX]{1,5}|[A-Za-z])\s*[.)\]\-–—៖:]+(?=\s|\p{L}|$|-)/u;
const bullet = /^\s*[-–—•◦▪●○*·➢✓]\s*(?=\S)/u;
const legal = /^\s*(\p{L}[\p{L}\p{M}]{1,12})\s?(\d{1,3}|[IVX]{1,5})(?![\d\p{L}])/u;

const khmerLetters = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function readRoman(text: string): number {
  const values = Array.from(text.toLowerCase(), (letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function readOrdinals(text: string): string[] {
  if (/^\d/.test(text)) return [text.replace(/(^|\.)0+(?=\d)/g, '$1')];
  const readings: string[] = [];
  if (/^[ivx]+$/i.test(text)) readings.push(String(readRoman(text)));
  const khmer = khmerLetters.indexOf(text);
  if (khmer >= 0) readings.push(String(khmer + 1));
  if (/^[a-z]$/i.test(text)) readings.push(String(text.toLowerCase().charCodeAt(0) - 96));
  return readings;
}

/** The mark at the start of a segment, or its label; a legal one is a word and a number ("Article 12"). */
export function readMark(text: string, label?: string): Mark | undefined {
  const outer = label?.trim();
  const whole = foldForAlignment(outer ? `${outer} ${text}` : text);
  const listed = list.exec(whole);
  if (listed?.[1] !== undefined) {
    const readings = readOrdinals(listed[1]);
    if (readings.length > 0) return { kind: 'list', readings, text: listed[0].trim() };
  }
  const pointed = bullet.exec(whole);
  if (pointed) return { kind: 'bullet', readings: [], text: pointed[0].trim() };
  const numbered = legal.exec(whole);
  if (numbered?.[2] === undefined) return undefined;
  return { kind: 'legal', readings: readOrdinals(numbered[2]), text: numbered[0].trim() };
}

/** Whether two marks can be the same one; undefined when they cannot be compared. */
export function agree(source: Mark, target: Mark): boolean | undefined {
  if (source.kind !== target.kind) return undefined;
  if (source.kind === 'bullet') return true;
  return source.readings.some((reading) => target.readings.includes(reading));
}
