import type { CheckedTerm } from '../../core/check/check.ts';

const statuses = ['preferred', 'admitted', 'forbidden'] as const;

/** Terms from tab-separated text whose first line names the columns; null where it does not. */
export function readTerms(bytes: Uint8Array): CheckedTerm[] | null {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  const columns = (lines.shift() ?? '').split('\t').map((name) => name.trim().toLowerCase());
  const at = {
    km: columns.indexOf('km'),
    en: columns.indexOf('en'),
    status: columns.indexOf('status'),
    note: columns.indexOf('note'),
  };
  if (at.km < 0 || at.en < 0) return null;
  return lines.flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    const [source, target] = [cells[at.km], cells[at.en]];
    if (!source || !target) return [];
    const status = statuses.find((name) => name === cells[at.status]?.toLowerCase()) ?? 'preferred';
    return [{ source, target, status, note: cells[at.note] ?? '' }];
  });
}
