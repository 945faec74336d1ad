import { unifyLineEnds } from '../block-content.ts';
import { Unreadable } from '../read-result.ts';
import { countBytes, isControl } from './byte-census.ts';
import { looksLikeWindows1252 } from './windows-1252.ts';

export type TextEncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

export interface DecodedText {
  /** Without byte order mark, every line end "\n". */
  text: string;
  /** A name of the Encoding standard. */
  encoding: string;
  /** Nothing in the file says that this is its encoding: the text merely looks right. */
  guessed: boolean;
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncodingName): string | undefined {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** The order of bytes, if nearly all units of two bytes lie in the blocks of Latin, Khmer and punctuation. */
function utf16Order(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const units = Math.min(bytes.length >> 1, 32_768);
  const inBlocks = (high: number | undefined) => high === 0x00 || high === 0x17 || high === 0x20;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units; i += 1) {
    const [first, second] = [bytes[2 * i] ?? 0, bytes[2 * i + 1] ?? 0];
    if (inBlocks(second) && (first >= 0x20 || second > 0 || !isControl(first))) little += 1;
    if (inBlocks(first) && (second >= 0x20 || first > 0 || !isControl(second))) big += 1;
  }
  if (Math.max(little, big) < 0.9 * units || little === big) return undefined;
  return little > big ? 'UTF-16LE' : 'UTF-16BE';
}

/** More control characters than one in 500, which is more than any text has. */
const tooMany = (controls: number, length: number) => controls > 0.002 * length;

function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE', guessed: boolean): DecodedText {
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) throw new Unreadable({ code: 'unknown-encoding', detail: encoding });
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) if (isControl(text.charCodeAt(i))) controls += 1;
  if (tooMany(controls, text.length)) throw new Unreadable({ code: 'binary' });
  return { text: unifyLineEnds(text), encoding, guessed };
}

/**
 * The text in `bytes`. Throws `Unreadable`: "binary", or "unknown-encoding" with the encoding that it nearly is and
 * the line of the first fault where these are known.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    throw new Unreadable({ code: 'unknown-encoding', detail: 'UTF-32' });
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'UTF-16LE', false);
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, 'UTF-16BE', false);
  if (bytes.includes(0) || bytes.includes(0x17)) {
    const order = utf16Order(bytes);
    if (order) return decodeUtf16(bytes, order, true);
  }
  const census = countBytes(bytes);
  if (bytes.includes(0) || tooMany(census.controls, bytes.length)) throw new Unreadable({ code: 'binary' });
  const text = decodeStrictly(bytes, 'UTF-8');
  if (text !== undefined) return { text: unifyLineEnds(text), encoding: 'UTF-8', guessed: false };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf) || census.sequences >= census.stray) {
    throw new Unreadable({
      code: 'unknown-encoding',
      detail: 'UTF-8',
      ...(census.strayLine > 0 ? { line: census.strayLine } : {}),
    });
  }
  const western = looksLikeWindows1252(bytes) ? decodeStrictly(bytes, 'Windows-1252') : undefined;
  if (western === undefined) throw new Unreadable({ code: 'unknown-encoding' });
  return { text: unifyLineEnds(western), encoding: 'Windows-1252', guessed: true };
}
