/** Counts how often each number of a list came before, in an open hash table that is used again for the next list. */
export class RepeatCounter {
  #numbers = new Uint32Array(256);
  #counts = new Uint32Array(256);
  #used = new Uint32Array(256);
  #round = 0;

  /** Begins a list of so many numbers. */
  begin(length: number): void {
    this.#round += 1;
    if (2 * length <= this.#numbers.length && this.#round < 0xffff_ffff) return;
    const size = Math.max(this.#numbers.length, 2 ** Math.ceil(Math.log2(2 * length + 1)));
    this.#numbers = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#used = new Uint32Array(size);
    this.#round = 1;
  }

  /** How often a 32-bit number came before in this list. */
  before(number: number): number {
    const mask = this.#numbers.length - 1;
    let place = (Math.imul(number, 0x9e3779b1) >>> 8) & mask;
    while (this.#used[place] === this.#round) {
      if (this.#numbers[place] === number) return ++this.#counts[place]!;
      place = (place + 1) & mask;
    }
    this.#used[place] = this.#round;
    this.#numbers[place] = number;
    this.#counts[place] = 0;
    return 0;
  }
}
