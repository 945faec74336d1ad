import type { Side } from '../review/change.ts';
import { khmerDigits } from '../text/khmer-digits.ts';
import { listMark } from '../text/list-mark.ts';
import type { Check } from './check.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Remark } from './finding.ts';

/** List marks that count differently on both sides, and a number that is out of its sequence. */
export const list: Check = {
  name: 'list',
  severity: 'warning',
  checkRow: (row) => differentMarks(row),
  checkDocument: (rows) =>
    (['source', 'target'] as const)
      .flatMap((side) => outOfSequence(rows, side))
      .filter(({ row }) => differentMarks(rows[row]!).length === 0),
};

function differentMarks(row: CheckedRow): Remark[] {
  if (!row.isPair) return [];
  const own = { source: listMark(row.source), target: listMark(row.target) };
  const source =
    own.source ?? (row.text.sourceLabel === undefined ? null : listMark(`${row.text.sourceLabel} `));
  const target =
    own.target ?? (row.text.targetLabel === undefined ? null : listMark(`${row.text.targetLabel} `));
  if (!source || !target || source.value === target.value) return [];
  const type = (value: string) => value.replace(/\d+(\.\d+)*$/, '');
  const count = (value: string) => value.replace(/^\w+:/, '');
  if (type(source.value) !== type(target.value) && count(source.value) === count(target.value)) return [];
  if (source.value === 'bullet' || target.value === 'bullet') return [];
  return [
    {
      code: 'listMark',
      with: { source: source.mark, target: target.mark },
      ...(own.source && { source: { start: 0, end: own.source.mark.length } }),
      ...(own.target && { target: { start: 0, end: own.target.mark.length } }),
    },
  ];
}

/** A number between n and n + 2 that is not n + 1: "11.", "16.", "13.". */
function outOfSequence(rows: readonly CheckedRow[], side: Side): (Remark & { row: number })[] {
  const items = rows.flatMap((row, at) => {
    const found = /^[\s\u200b(]*[0-9០-៩]/.test(row[side]) ? listMark(row[side]) : null;
    return found && /^\d+$/.test(found.value)
      ? [{ row: at, mark: found.mark, value: Number(found.value) }]
      : [];
  });
  return items.flatMap(({ row, mark, value }, at) => {
    const [before, after] = [items[at - 1], items[at + 1]];
    if (!before || after?.value !== before.value + 2 || value === before.value + 1) return [];
    const start = rows[row]![side].indexOf(mark);
    const range = { start, end: start + mark.length };
    const right = withNumber(mark, before.value + 1);
    return [
      {
        row,
        code: 'listOrder',
        with: { mark, right },
        [side]: range,
        ...(side === 'target' && { fix: { ...range, text: right } }),
      },
    ];
  });
}

function withNumber(mark: string, value: number): string {
  const isKhmer = /[០-៩]/.test(mark);
  const written = isKhmer ? khmerDigits(value) : String(value);
  return mark.replace(/[0-9០-៩]+/, written);
}
