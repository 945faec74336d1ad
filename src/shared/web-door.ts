/**
 * How the window and the loopback server speak, in words both use. The address to open ends in
 * `launchPrefix` and a code; `POST /session {code}` gives a token for it, once and within 60 s. Every other
 * request carries the token in `tokenHeader`: `POST /call {method, input}` answers an Outcome, and
 * `POST /events` streams events, one JSON document a line, with empty lines between them to be skipped.
 * Bodies are JSON written by `packJson`.
 */
export const tokenHeader = 'x-bokprae-token';
export const launchPrefix = '#code=';
export const doorPaths = { session: '/session', call: '/call', events: '/events' } as const;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(128).fill(255);
for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;
const codes = Uint8Array.from(alphabet, (digit) => digit.charCodeAt(0));
const paddingDigit = 0x3d;
const mostArguments = 8_192;

/** JSON in which bytes are `{"$bytes": base64}`. */
export function packJson(value: unknown): string {
  if (!holdsBytes(value)) return JSON.stringify(value);
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, member: unknown) {
    const original = this[key];
    return original instanceof Uint8Array ? { $bytes: toBase64(original) } : member;
  });
}

/** Reads what `packJson` wrote. Throws SyntaxError on anything else. */
export function unpackJson(text: string): unknown {
  if (!text.includes('"$bytes"')) return JSON.parse(text);
  return JSON.parse(text, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, '$bytes')) return member;
    const packed = (member as { $bytes: unknown }).$bytes;
    if (Object.keys(member).length !== 1 || typeof packed !== 'string') return member;
    return fromBase64(packed);
  });
}

function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.some(holdsBytes);
  for (const key in value) if (holdsBytes((value as Record<string, unknown>)[key])) return true;
  return false;
}

function toBase64(bytes: Uint8Array): string {
  const digits = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(paddingDigit);
  let held = 0;
  let at = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    held = ((held << 8) | bytes[index]!) & 0xffff;
    const place = index % 3;
    digits[at++] = codes[(held >> (2 + 2 * place)) & 63]!;
    if (place === 2) digits[at++] = codes[held & 63]!;
  }
  const left = bytes.length % 3;
  if (left > 0) digits[at] = codes[(held << (6 - 2 * left)) & 63]!;
  let text = '';
  for (let from = 0; from < digits.length; from += mostArguments) {
    text += Reflect.apply(String.fromCharCode, null, digits.subarray(from, from + mostArguments));
  }
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (text.length % 4 !== 0) throw new SyntaxError(`Base64 of ${text.length} characters`);
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let held = 0;
  let at = 0;
  for (let index = 0; index < digits; index += 1) {
    const value = values[text.charCodeAt(index)] ?? 255;
    if (value === 255) throw new SyntaxError(`Not base64 at ${index}`);
    held = ((held << 6) | value) & 0xffffff;
    const place = index % 4;
    if (place > 0) bytes[at++] = held >> (6 - 2 * place);
  }
  return bytes;
}
