import { Unreadable } from '../read-result.ts';

/** Far above what anybody writes, and low enough for the parser, whose time grows with their square. */
const limits = { containers: 50, deepContainers: 5_000, run: 1_000, brackets: 5_000, emphasis: 10_000 };

const containers = /^(?:[ \t]{0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const isRule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

const occurrences = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

/** Throws `Unreadable` "nested-too-deep", with the line, for Markdown made to keep its parser busy for minutes. */
export function checkNesting(text: string): void {
  let deep = 0;
  let brackets = 0;
  let emphasis = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') brackets = emphasis = 0;
    if (isRule.test(line)) continue;
    const prefix = containers.exec(line)?.[0] ?? '';
    const depth = occurrences(prefix, />|[-+*]|\d+[.)]/g);
    deep += Math.max(0, depth - 2);
    brackets += occurrences(line, /\[/g);
    emphasis += occurrences(line.replace(/\\./g, ''), /[*_]/g);
    const tooMuch =
      depth > limits.containers ||
      deep > limits.deepContainers ||
      brackets > limits.brackets ||
      emphasis > limits.emphasis ||
      new RegExp(`\\*{${limits.run}}|_{${limits.run}}`).test(line);
    if (tooMuch) throw new Unreadable({ code: 'nested-too-deep', line: index + 1 });
  }
}
