/** The head of a file is enough to tell its encoding. */
const sampleSize = 65_536;

/**
 * Whether bytes read as Windows-1252 give Latin text: few letters beyond ASCII, most of those letters and not
 * signs, none of the five bytes without a character, and few words with a capital inside, which is how Khmer typed
 * in a legacy font looks.
 */
export function looksLikeWindows1252(bytes: Uint8Array): boolean {
  const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  if (bytes.some((byte) => unassigned.has(byte))) return false;
  const sample = String.fromCharCode(...bytes.subarray(0, sampleSize));
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const beyond = count(/[\x80-\xff]/g);
  const signs = count(/[\xa1-\xaa\xac-\xaf\xb1-\xba\xbc-\xbf\xd7\xf7]/g);
  const words = count(/[A-Za-z\xc0-\xff]+/g);
  const mixed = count(/[a-z\xdf-\xff](?=[A-Z])/g);
  return words > 0 && beyond <= 0.2 * count(/\S/g) && signs <= 0.25 * beyond + 2 && mixed <= 0.15 * words;
}
