import { foldDigits } from '../../core/text/fold-digits.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { concat, slice } from '../../core/text/rich-text.ts';
import { type Line, toLines } from './column.ts';
import type { Page, Run } from './page.ts';

/** Of the size of most letters of a document: notes are smaller. */
const noteSize = 0.93;
const mark = /^\s*(?:\(?([0-9\u17e0-\u17e9]{1,3})[).]?|([*†‡§]{1,3}))\s*/;

/** What a note begins with: "1", "*"; digits as ASCII. */
function noteMark({ content }: Line): { label: string; length: number } | null {
  const found = mark.exec(content.text);
  return found ? { label: foldDigits(found[1] ?? found[2]!), length: found[0].length } : null;
}

export interface Note {
  label: string;
  lines: Line[];
}

/**
 * Parts the notes at the foot of a page from its text: smaller lines below all others, the first of which begins
 * with a mark that the text raises. `body` is the size of most letters of the document.
 */
export function partNotes(page: Page, body: number): { runs: Run[]; notes: Note[] } {
  const isSmall = ({ size }: Run) => size < body * noteSize;
  const lowest = Math.max(
    -Infinity,
    ...page.runs.filter((run) => !isSmall(run)).map(({ baseline }) => baseline),
  );
  const below = page.runs.filter((run) => isSmall(run) && run.baseline > lowest);
  const raised = new Set(
    toLines(page.runs).flatMap(({ content }) => raisedIn(content).map(({ label }) => label)),
  );
  const notes: Note[] = [];
  for (const line of toLines(below)) {
    const found = noteMark(line);
    if (found && raised.has(found.label)) {
      const content = slice(line.content, found.length);
      notes.push({ label: found.label, lines: [{ ...line, content }] });
    } else if (notes.length > 0) notes.at(-1)!.lines.push(line);
  }
  if (notes.length === 0) return { runs: page.runs, notes };
  const first = Math.min(...notes.flatMap(({ lines }) => lines.map(({ baseline }) => baseline)));
  return { runs: page.runs.filter((run) => !below.includes(run) || run.baseline < first - 1), notes };
}

interface Raised {
  label: string;
  start: number;
  end: number;
}

function raisedIn({ text, marks }: RichText): Raised[] {
  return marks
    .filter(({ type }) => type === 'superscript')
    .map(({ start, end }) => ({ label: foldDigits(text.slice(start, end).trim()), start, end }));
}

/** A text without the raised marks of notes, and how many there were. */
export function withoutNoteMarks(
  content: RichText,
  labels: ReadonlySet<string>,
): { content: RichText; count: number } {
  const found = raisedIn(content).filter(({ label }) => labels.has(label));
  let at = 0;
  const kept = found.map(({ start, end }) => {
    const piece = slice(content, at, start);
    at = end;
    return piece;
  });
  return { content: concat([...kept, slice(content, at)]), count: found.length };
}
