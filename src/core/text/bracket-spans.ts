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
const mark = /[()[\]{}«»“”„‹›"]/g;
const wordEnd = /[\p{L}\p{M}\p{N}.,;:!?។៕៖៚»”)\]%]/u;

/** Whether the straight quote at `i` opens a quotation, told by its neighbours. */
function opens(text: string, i: number): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  return !wordEnd.test(before) && !/\s/.test(after);
}

/** In UTF-16 units: whatever is longer was opened or closed by mistake, or is a text of its own. */
const longest = 400;

/** Every bracket and quotation of at most 400 units that is closed within the text, in the order in which they open. */
export function bracketSpans(text: string): BracketSpan[] {
  const spans: BracketSpan[] = [];
  const stack: { at: number; open: string; closer: string }[] = [];
  const forget = (end: number) => {
    while (stack.length > 0 && end - stack[0]!.at > longest) stack.shift();
  };
  const close = (closer: string, end: number) => {
    forget(end);
    const level = stack.findLastIndex((opened) => opened.closer === closer);
    if (level < 0) return false;
    const { at, open } = stack[level]!;
    stack.length = level;
    spans.push({ start: at, end, open });
    return true;
  };
  for (const { 0: character, index: i } of text.matchAll(mark)) {
    const closer = closing[character];
    if (closer !== undefined) forget(i);
    if (closer !== undefined) stack.push({ at: i, open: character, closer });
    else if (closers.has(character)) close(character, i + 1);
    else if (character === '"' && !close('"', i + 1) && opens(text, i)) {
      stack.push({ at: i, open: '"', closer: '"' });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The spans that hold the character at an offset; asked for ascending offsets it takes one walk over the spans. */
export function spansAround(spans: readonly BracketSpan[]): (at: number) => BracketSpan[] {
  let first = 0;
  return (at) => {
    while (first < spans.length && spans[first]!.start < at - longest) first += 1;
    const around: BracketSpan[] = [];
    for (let i = first; i < spans.length && spans[i]!.start < at; i += 1) {
      if (spans[i]!.end > at) around.push(spans[i]!);
    }
    return around;
  };
}
