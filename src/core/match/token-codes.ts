/** One UTF-16 unit for each distinct token, none of them a letter, a digit or white space to diff-match-patch. */
const firstCode = 0x3100;
const lastCode = 0xfefe;
/** Stands for every token beyond those: two of them may differ. */
const sharedCode = 0xffff;

/**
 * Gives tokens as strings of single units, so that diff-match-patch compares whole tokens. White space stays
 * what it is, for clean-up to cut there. Beyond 52,000 distinct tokens the rest share one unit.
 */
export class TokenCodes {
  #codes = new Map<string, number>([
    [' ', 0x20],
    ['\n', 0x0a],
  ]);
  #next = firstCode;

  encode(tokens: readonly string[]): string {
    let encoded = '';
    for (const token of tokens) encoded += String.fromCharCode(this.#code(token));
    return encoded;
  }

  #code(token: string): number {
    const known = this.#codes.get(token);
    if (known !== undefined) return known;
    if (this.#next > lastCode) return sharedCode;
    this.#codes.set(token, this.#next);
    this.#next += 1;
    return this.#next - 1;
  }
}
