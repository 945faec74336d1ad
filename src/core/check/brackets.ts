import type { Check } from './check.ts';

const enumerators = /[(](?:[0-9០-៩]{1,2}|[ivx]{1,4}|[a-hក-ឈ])[)]/g;

/** Items listed in brackets within a text, "(1) … (2) …", of which one side has fewer. */
export const brackets: Check = {
  name: 'brackets',
  severity: 'warning',
  checkRow(row) {
    if (!row.isPair) return [];
    const source = row.source.match(enumerators) ?? [];
    const target = row.target.match(enumerators) ?? [];
    if (source.length === target.length || source.length + target.length < 3) return [];
    const last = (text: string, marks: string[]) => {
      const mark = marks.at(-1);
      if (mark === undefined) return undefined;
      const start = text.lastIndexOf(mark);
      return { start, end: start + mark.length };
    };
    const sourceRange = last(row.source, source);
    const targetRange = last(row.target, target);
    return [
      {
        code: 'listedItems',
        with: { source: String(source.length), target: String(target.length) },
        ...(sourceRange && { source: sourceRange }),
        ...(targetRange && { target: targetRange }),
      },
    ];
  },
};
