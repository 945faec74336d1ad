type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/**
 * JSON in one form only: keys sorted by UTF-16 units, no white space, numbers and strings as ECMAScript
 * writes them (RFC 8785). Keys without a value are left out. Throws on a number that is not finite.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Json);
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
