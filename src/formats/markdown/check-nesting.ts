import { Unreadable } from '../read-result.ts';
import { ListDepth } from './list-depth.ts';

/** Far above what anybody writes, and low enough for the parser, whose time grows with their square. */
const limits = {
  containers: 50,
  deepContainers: 5_000,
  deepItems: 5_000,
  /** Of one part: list items, each of which takes the parser some 20 kB, and quotations that stand apart. */
  items: 10_000,
  quotations: 2_000,
  /** Of a whole text, empty ones too. */
  lines: 250_000,
  run: 1_000,
  brackets: 5_000,
  emphasis: 10_000,
  /** Of one row of a table. */
  columns: 1_000,
  /** Of one table. */
  cells: 100_000,
  /** Characters of a paragraph that may mean something else than themselves. */
  markup: 20_000,
  /** Such characters in a whole text, which is parsed in parts … */
  allMarkup: 400_000,
  /** … or at once. */
  wholeMarkup: 100_000,
  /** The UTF-16 units of a paragraph, which are read once more for each length that its runs of backticks have. */
  code: 10_000_000,
  /** The UTF-16 units of one part, for each of which the parser takes some 200 bytes. */
  part: 2_000_000,
};

const containers = /^(?:[ \t]{0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const anyItem = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/gm;
const anyQuotation = /\n[ \t]*\n[ \t]*>/g;
const isRule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

const occurrences = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

/** The different lengths of the runs of backticks in a paragraph, and how much the parser reads to find their ends. */
class CodeCost {
  private lengths = new Set<number>();
  private units = 0;

  clear(): void {
    this.lengths = new Set();
    this.units = 0;
  }

  after(line: string): number {
    this.units += line.length;
    for (const [run] of line.matchAll(/`+/g)) this.lengths.add(run.length);
    return this.units * Math.max(0, this.lengths.size - 1);
  }
}

/**
 * Throws `Unreadable` with the line for Markdown made to keep its parser busy for minutes: "nested-too-deep", or
 * "too-much-markup" where there are marks or letters without end. `parts` are those in which it will be parsed.
 */
export function checkNesting(text: string, parts: readonly string[]): void {
  checkLineByLine(text, parts.length > 1 ? limits.allMarkup : limits.wholeMarkup);
  let line = 1;
  for (const part of parts) {
    const isDense =
      part.length > limits.part ||
      occurrences(part, anyItem) > limits.items ||
      occurrences(part, anyQuotation) > limits.quotations;
    if (isDense) throw new Unreadable({ code: 'too-much-markup', line });
    line += part.split('\n').length - 1;
  }
}

function checkLineByLine(text: string, mostMarkup: number): void {
  let deep = 0;
  let brackets = 0;
  let emphasis = 0;
  let deepItems = 0;
  let markup = 0;
  let allMarkup = 0;
  let cells = 0;
  const code = new CodeCost();
  const lists = new ListDepth();
  for (const [index, line] of text.split('\n').entries()) {
    if (index >= limits.lines) throw new Unreadable({ code: 'too-long', line: index + 1 });
    if (line.trim() === '') {
      brackets = emphasis = markup = cells = 0;
      code.clear();
    }
    if (isRule.test(line)) continue;
    const items = lists.at(line);
    deepItems += Math.max(0, items - 8);
    const pipes = occurrences(line, /\|/g);
    cells += pipes;
    const marks = occurrences(line, /[\\`<&!\]]/g);
    markup += marks;
    allMarkup += marks;
    const isDense =
      pipes > limits.columns ||
      cells > limits.cells ||
      markup > limits.markup ||
      allMarkup > mostMarkup ||
      code.after(line) > limits.code;
    if (isDense) throw new Unreadable({ code: 'too-much-markup', line: index + 1 });
    const prefix = containers.exec(line)?.[0] ?? '';
    const depth = occurrences(prefix, />|[-+*]|\d+[.)]/g);
    deep += Math.max(0, depth - 2);
    brackets += occurrences(line, /\[/g);
    emphasis += occurrences(line.replace(/\\./g, ''), /[*_]/g);
    const tooMuch =
      depth > limits.containers ||
      items > limits.containers ||
      deepItems > limits.deepItems ||
      deep > limits.deepContainers ||
      brackets > limits.brackets ||
      emphasis > limits.emphasis ||
      new RegExp(`\\*{${limits.run}}|_{${limits.run}}`).test(line);
    if (tooMuch) throw new Unreadable({ code: 'nested-too-deep', line: index + 1 });
  }
}
