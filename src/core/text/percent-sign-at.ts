const sign = /[ \u00a0\u200b]*(?:%|％|per ?cent\b|percentage points?\b|ភាគ\u200b?រយ)/iy;

/** Where a percent sign or its word ends that stands at `at`, perhaps after a space; null where none does. */
export function percentSignAt(text: string, at: number): number | null {
  sign.lastIndex = at;
  const found = sign.exec(text);
  return found && at + found[0].length;
}
