/** A multiple of three, so that the pieces' base64 can be joined. */
const piece = 24_576;

/** JSON in which bytes stand as `{"$bytes": base64}`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    field instanceof Uint8Array ? { $bytes: toBase64(field) } : field,
  );
}

/** The value that `toJson` wrote. Throws on text that is not JSON. */
export function fromJson(json: string): unknown {
  return JSON.parse(json, (_key, field: unknown) => {
    if (typeof field !== 'object' || field === null || !('$bytes' in field)) return field;
    return fromBase64(String(field.$bytes));
  });
}

function toBase64(bytes: Uint8Array): string {
  let base64 = '';
  for (let start = 0; start < bytes.length; start += piece) {
    base64 += btoa(String.fromCharCode(...bytes.subarray(start, start + piece)));
  }
  return base64;
}

function fromBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
