type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/**
 * JSON in one form only: keys sorted by UTF-16 units, no white space, numbers and strings as ECMAScript
 * writes them (RFC 8785). Keys without a value are left out. Throws on a number that is not finite.
 */
export function canonicalJson(value: unknown): string {
  const pieces = new Pieces();
  write(value as Json, pieces);
  return pieces.join();
}

/** Whether a text is the one form of the value that was read from it; the engine's own writer tells most of them. */
export function isCanonicalJson(text: string, value: unknown): boolean {
  return (inOrder(value as Json) && JSON.stringify(value) === text) || canonicalJson(value) === text;
}

/** Every object names its keys in order, so that writing it as it stands is writing it in one form. */
function inOrder(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(inOrder);
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if ((before !== null && key <= before) || !inOrder(value[key]!)) return false;
    before = key;
  }
  return true;
}

/** Texts that are joined as they come, so that a long one is not copied at every level of its nesting. */
class Pieces {
  readonly #joined: string[] = [];
  #open: string[] = [];

  add(piece: string): void {
    if (this.#open.push(piece) < 4_096) return;
    this.#joined.push(this.#open.join(''));
    this.#open = [];
  }

  join(): string {
    return [...this.#joined, this.#open.join('')].join('');
  }
}

function write(value: Json, pieces: Pieces): void {
  if (Array.isArray(value)) {
    pieces.add('[');
    value.forEach((item, index) => {
      if (index > 0) pieces.add(',');
      write(item, pieces);
    });
    pieces.add(']');
    return;
  }
  if (typeof value === 'object' && value !== null) {
    let before = '{';
    for (const key of Object.keys(value).sort()) {
      if (value[key] === undefined) continue;
      pieces.add(`${before}${JSON.stringify(key)}:`);
      before = ',';
      write(value[key], pieces);
    }
    pieces.add(before === '{' ? '{}' : '}');
    return;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`Not a JSON number: ${value}`);
  pieces.add(JSON.stringify(value));
}
