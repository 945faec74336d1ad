/** A day or a moment of a file as ISO 8601 writes it; empty for anything else. */
export function momentIn(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d[\dT:.Z]*$/.test(value) ? value : '';
}
