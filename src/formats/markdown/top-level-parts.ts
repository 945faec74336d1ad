/** Parts are at least this long, in UTF-16 units, so that few of them are needed, and each is short. */
const leastLength = 1_024;

const mayContinue = /^(?:\s|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$))/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const spansEmptyLines = /^ {0,3}(?:\[[^\]]+\]:|<(?:!|\?|script|pre|style|textarea))/im;

/**
 * Cuts Markdown where no block can go on: before a line that follows an empty one and neither is indented nor
 * begins a list item, outside fenced code. The parser's time grows with the square of some texts' length, so parts
 * are parsed one by one. A text with link definitions or raw HTML that may span empty lines stays whole.
 */
export function topLevelParts(text: string): string[] {
  if (spansEmptyLines.test(text)) return [text];
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  let openFence = '';
  let afterEmpty = false;
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (afterEmpty && openFence === '' && at - start >= leastLength && !mayContinue.test(line)) {
      parts.push(text.slice(start, at));
      start = at;
    }
    if (mark && openFence === '') openFence = mark;
    else if (mark?.startsWith(openFence) && line.trim() === mark) openFence = '';
    afterEmpty = line.trim() === '';
    at += line.length + 1;
  }
  parts.push(text.slice(start));
  return parts;
}
