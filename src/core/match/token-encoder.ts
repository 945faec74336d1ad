/** From here on to U+FEFE no character is a letter, a digit or white space to diff-match-patch. */
const firstCode = 0x3100;
const lastCode = 0xfefe;

/**
 * A function that writes tokens as single UTF-16 units, the same for the same token, so that diff-match-patch
 * compares whole tokens; white space stays what it is, for its clean-up to cut there. Throws RangeError beyond
 * 52,735 distinct tokens.
 */
export function tokenEncoder(): (tokens: readonly string[]) => string {
  const codes = new Map<string, number>([
    [' ', 0x20],
    ['\n', 0x0a],
  ]);
  return (tokens) => {
    let encoded = '';
    for (const token of tokens) {
      let code = codes.get(token);
      if (code === undefined) {
        code = firstCode + codes.size - 2;
        if (code > lastCode) throw new RangeError(`${codes.size} distinct tokens are too many to compare`);
        codes.set(token, code);
      }
      encoded += String.fromCharCode(code);
    }
    return encoded;
  };
}
