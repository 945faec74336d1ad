type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/**
 * JSON in one form only: keys sorted by UTF-16 units, no white space, numbers and strings as ECMAScript
 * writes them (RFC 8785). Keys without a value are left out. Throws on a number that is not finite.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Json);
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

function write(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(value[key] as Json)}`);
    return `{${fields.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`Not a JSON number: ${value}`);
  return JSON.stringify(value);
}
