/** A number, or a text with its ASCII digits, in Khmer digits. */
export function khmerDigits(value: number | string): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}
