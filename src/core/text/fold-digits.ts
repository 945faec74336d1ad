/** The text with Khmer digits as ASCII digits; its length and everything else stay as they are. */
export function foldDigits(text: string): string {
  return text.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
}
