/** A whole number in Khmer digits. */
export function khmerDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}
