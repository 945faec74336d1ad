/** An array that one search fills and the next one uses again, since making large ones costs more than filling them. */
export class ReusedArray<A extends Uint8ClampedArray | Uint16Array | Uint32Array | Float32Array> {
  #array: A;
  readonly #make: (size: number) => A;

  constructor(make: (size: number) => A) {
    this.#make = make;
    this.#array = make(0);
  }

  /** So many places at least, which hold what they were left with; zeros where they are new. */
  of(size: number): A {
    if (this.#array.length < size) this.#array = this.#make(size);
    return this.#array;
  }
}
