import { KeyWriter } from './key-writer.ts';
import { orderSyllable } from './order-syllable.ts';
import { ATTHACAN, COENG, syllableRank } from './syllable-rank.ts';

const how = { daToTa: true, squeeze: true };

/** Shy, ZWSP, ZWNJ, ZWJ, WJ, BOM and the two invisible Khmer vowels: no key holds them. */
function isIgnored(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x17b4 ||
    unit === 0x17b5 ||
    (unit >= 0x200b && unit <= 0x200d) ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}

const isKhmer = (unit: number) => unit >= 0x1780 && unit <= 0x17ff;
const isBase = (unit: number) => syllableRank(unit) === 1 || unit === 0x17a3 || unit === 0x17a4;

/** The syllable that is being written; used again for each. */
const syllable: number[] = [];

/** Writes the syllable that begins at `start`, and returns where it ends. */
function writeSyllable(text: string, start: number, writer: KeyWriter): number {
  syllable.length = 0;
  let afterCoeng = true;
  let end = start;
  for (let i = start; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isIgnored(unit)) continue;
    if (isBase(unit)) {
      if (!afterCoeng) break;
      afterCoeng = false;
      syllable.push(unit === 0x17b2 ? 0x17b1 : unit === 0x17a3 || unit === 0x17a4 ? 0x17a2 : unit);
      if (unit === 0x17a4) syllable.push(0x17b6);
    } else {
      if (syllableRank(unit) < 2) break;
      afterCoeng = unit === COENG || (afterCoeng && unit === ATTHACAN);
      syllable.push(unit);
    }
    end = i + 1;
  }
  const ordered = syllable.length === 1 ? syllable : orderSyllable(syllable, how);
  for (let i = 0; i < ordered.length; i += 1) writer.write(ordered[i]!, start);
  return end;
}

/** Lower-cases and composes what other scripts have between `start` and the next plain character. */
function writeOther(text: string, start: number, writer: KeyWriter): number {
  let end = start;
  let kept = '';
  let offsets: number[] = [];
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (isIgnored(unit)) continue;
    if (isKhmer(unit) || (unit < 0x80 && end > start)) break;
    kept += text[end];
    offsets.push(end);
  }
  let folded = kept.toLowerCase().normalize('NFC');
  for (let again = folded.toLowerCase().normalize('NFC'); again !== folded;) {
    folded = again;
    again = folded.toLowerCase().normalize('NFC');
  }
  if (folded.length !== kept.length) offsets = offsets.map(() => start);
  for (let i = 0; i < folded.length; i += 1) writer.write(folded.charCodeAt(i), offsets[i] ?? start);
  return end;
}

function write(text: string, writer: KeyWriter): void {
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    if (isIgnored(unit)) i += 1;
    else if (unit < 0x80 && (next < 0x80 || (isKhmer(next) && !isIgnored(next)))) {
      writer.write(unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit, i);
      i += 1;
    } else if (isBase(unit)) i = writeSyllable(text, i, writer);
    else if (isKhmer(unit)) {
      writer.write(unit, i);
      i += 1;
    } else i = writeOther(text, i, writer);
  }
}

const plainWriter = new KeyWriter(1_024, false);

/**
 * What two texts share when a reader would call them the same words: spelling order, look-alike Khmer
 * spellings, digits, case, quotes, dashes, spaces and invisible characters folded. The key of a key is
 * itself. Keys are compared, never shown or stored as text.
 */
export function matchKey(text: string): string {
  plainWriter.clear();
  write(text, plainWriter);
  return plainWriter.key();
}

/**
 * The match key and, for each of its units, the UTF-16 offset in `text` at which the cluster that gave it
 * begins; one more offset, at the end, is the length of the text. Offsets never decrease.
 */
export function matchKeyWithOffsets(text: string): { key: string; offsets: Uint32Array } {
  const writer = new KeyWriter(text.length, true);
  write(text, writer);
  return { key: writer.key(), offsets: writer.offsets(text.length) };
}
