import { readLimits, Unreadable } from '../read-result.ts';

/** Throws `Unreadable` "too-long", with the line, where a text has more lines that are not empty than a document may have. */
export function checkLines(text: string): void {
  let filled = 0;
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start && ++filled > readLimits.segments) throw new Unreadable({ code: 'too-long', line });
    start = end + 1;
  }
}
