/** A bracket or quotation from its opening to its closing character, `[start, end)`. */
export interface BracketSpan {
  start: number;
  end: number;
  open: string;
}

const closing: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '„': '”',
  '‹': '›',
};
const closers = new Set(Object.values(closing));
const wordEnd = /[\p{L}\p{M}\p{N}.,;:!?។៕៖៚»”)\]%]/u;

/** Whether the straight quote at `i` opens a quotation, told by its neighbours. */
function opens(text: string, i: number): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  return !wordEnd.test(before) && !/\s/.test(after);
}

/** Every bracket and quotation that is closed within the text, in the order in which they open. */
export function bracketSpans(text: string): BracketSpan[] {
  const spans: BracketSpan[] = [];
  const stack: { at: number; open: string; closer: string }[] = [];
  const close = (closer: string, end: number) => {
    const level = stack.findLastIndex((opened) => opened.closer === closer);
    if (level < 0) return false;
    const { at, open } = stack[level]!;
    stack.length = level;
    spans.push({ start: at, end, open });
    return true;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    const closer = closing[character];
    if (closer !== undefined) stack.push({ at: i, open: character, closer });
    else if (closers.has(character)) close(character, i + 1);
    else if (character === '"' && !(stack.some(({ open }) => open === '"') && close('"', i + 1))) {
      if (opens(text, i)) stack.push({ at: i, open: '"', closer: '"' });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
