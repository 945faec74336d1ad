const quotes = /^(?: {0,3}> ?)+/;
const marker = /([ \t]*)(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y;

const width = (text: string) => text.replaceAll('\t', '    ').length;

/** How deep in lists the lines of a Markdown text stand, told by their indentation as in CommonMark 0.31, §5.2. */
export class ListDepth {
  private readonly open: number[] = [];
  private afterEmpty = true;

  /** The number of list items that are open at the next line; quotation marks before it count for nothing. */
  at(quotedLine: string): number {
    const line = quotedLine.replace(quotes, '');
    if (line.trim() === '') {
      this.afterEmpty = true;
      return 0;
    }
    const first = /\S/.exec(line)!.index;
    const indent = width(line.slice(0, first));
    const kept = this.open.findLastIndex((column) => column <= indent) + 1;
    marker.lastIndex = 0;
    // Indented by four more than its list, a line goes on with the paragraph before it, or is code.
    let found = indent - (this.open[kept - 1] ?? 0) < 4 ? marker.exec(line) : null;
    if (found || this.afterEmpty) this.open.length = kept;
    this.afterEmpty = false;
    for (let column = 0; found; found = marker.exec(line)) {
      column += width(found[0]) + 1;
      this.open.push(column);
    }
    return this.open.length;
  }
}
