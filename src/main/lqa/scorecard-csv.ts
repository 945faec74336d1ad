import { penaltyOf } from '../../core/lqa/mqm.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { ScorecardView } from '../../shared/overview-view.ts';
import { writersOf } from './writers-of.ts';

/** Every error on a line of its own (RFC 4180), behind a byte order mark, by which Excel knows Khmer. */
export function scorecardCsv(card: ScorecardView, { lqa }: Messages): Uint8Array {
  const head = [
    lqa.row,
    lqa.category,
    lqa.severity,
    lqa.points,
    lqa.writer,
    lqa.quote,
    lqa.comment,
    lqa.stateOfError,
  ];
  const lines = card.errors.map((error) => [
    error.row === null ? '' : (card.numbers[error.row] ?? ''),
    lqa.categories[error.category],
    lqa.severities[error.severity],
    penaltyOf[error.severity],
    writersOf(card, error.writers, lqa.draft),
    error.quote ?? '',
    error.text,
    error.resolved ? lqa.settled : lqa.open,
  ]);
  const text = [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/** A value in quotation marks; one that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
