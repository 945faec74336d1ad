import type { Check } from './check.ts';

const swapped = { obliges: 'permits', permits: 'obliges' } as const;

/** What the source obliges and the translation merely permits, or the other way round. */
export const obligation: Check = {
  name: 'obligation',
  severity: 'error',
  checkRow(row) {
    if (!row.isPair) return [];
    const source = row.modals.source;
    if (source.length === 0) return [];
    const target = row.modals.target;
    for (const force of ['obliges', 'permits'] as const) {
      const from = source.filter((word) => word.force === force);
      if (from.length !== source.length || from.length === 0) continue;
      if (target.length !== from.length) continue;
      const strict = /^(?:shall|must|may|can)$/i;
      const other = target.filter((word) => word.force === swapped[force]);
      const wrong = other.find(
        ({ start, end }) => row.targetIsKhmer || strict.test(row.target.slice(start, end)),
      );
      if (!wrong || other.length !== target.length) continue;
      const written = row.target.slice(wrong.start, wrong.end);
      const right = row.targetIsKhmer
        ? force === 'obliges'
          ? 'ត្រូវ'
          : 'អាច'
        : force === 'obliges'
          ? 'shall'
          : 'may';
      return [
        {
          code: force === 'obliges' ? 'obligationWeakened' : 'permissionHardened',
          with: { source: row.source.slice(from[0]!.start, from[0]!.end), target: written, right },
          source: { start: from[0]!.start, end: from[0]!.end },
          target: { start: wrong.start, end: wrong.end },
          fix: { start: wrong.start, end: wrong.end, text: right },
        },
      ];
    }
    return [];
  },
};
