import { writeRecord } from '../../formats/delimited/write-record.ts';
import { writeSheet } from '../../formats/xlsx/write-sheet.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { FindingsReport } from './findings-report.ts';

function records({ lines }: FindingsReport, { findings }: Messages): string[][] {
  const { report } = findings;
  const head = [
    report.row,
    report.severity,
    report.check,
    report.what,
    report.source,
    report.target,
    report.fix,
    report.waived,
  ];
  return [
    head,
    ...lines.map(({ number, severity, check, sentence, source, target, fix, waived }) => [
      String(number),
      findings.severities[severity],
      findings.checks[check],
      sentence,
      source,
      target,
      fix ?? '',
      waived ? `${waived.by}: ${waived.reason}` : '',
    ]),
  ];
}

/** A finding a line (RFC 4180), behind a byte order mark, by which Excel knows Khmer; no cell begins a formula. */
export function findingsCsv(report: FindingsReport, words: Messages): Uint8Array {
  const safe = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  const text = records(report, words)
    .map((record) => `${writeRecord(record.map(safe), ',').slice(0, -1)}\r\n`)
    .join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** A finding a row of an Excel workbook. */
export function findingsXlsx(report: FindingsReport, words: Messages, day: string): Promise<Uint8Array> {
  const { title } = report;
  return writeSheet(records(report, words), [8, 12, 18, 50, 50, 50, 20, 30], { title, day });
}
