import { listMark } from '../text/list-mark.ts';
import type { Check } from './check.ts';

/** List marks that count differently on both sides, and items that one side lists within its text. */
export const list: Check = {
  name: 'list',
  severity: 'warning',
  checkRow(row) {
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
  },
};
