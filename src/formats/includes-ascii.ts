/** Whether bytes hold a text of ASCII letters, each of which takes `step` bytes: 1, or 2 in UTF-16LE. */
export function includesAscii(bytes: Uint8Array, text: string, step: number): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && bytes[at + i * step] === text.charCodeAt(i)) i += 1;
    if (i === text.length) return true;
  }
  return false;
}
