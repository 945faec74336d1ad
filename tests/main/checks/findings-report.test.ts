import { beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/check/check-document.ts';
import type { Finding } from '../../../src/core/check/finding.ts';
import { DelimitedReader } from '../../../src/formats/delimited/delimited-reader.ts';
import { readXlsx } from '../../../src/formats/xlsx/read-xlsx.ts';
import type { FindingsReport, ReportFormat } from '../../../src/main/checks/findings-report.ts';
import { reportOf, writeReport } from '../../../src/main/checks/project-report.ts';

const rows = [
  { source: 'មាន ១២ នាក់ និង ២ នាក់', target: 'There are 12 people & <b>3</b> more.' },
  { source: 'ថវិកា ៧០%', target: '=70 of "the budget", recieved  by\nall' },
  { source: 'ល្អ', target: 'Good 👍, fine.' },
];
const languages = { source: 'km', target: 'en' };
const waivedBy = { by: 'Chan Sophea', reason: 'Right, by <law>.' };
let report: FindingsReport;

beforeAll(() => {
  const isSpelled = (word: string) => word !== 'recieved';
  const findings = checkDocument(rows, languages, { terms: [], isSpelled, suggest: () => 'received' });
  const waiver = ({ check }: Finding) => (check === 'spacing' ? waivedBy : null);
  report = reportOf('Budget & more', rows, findings, 'en', waiver);
});

const bytes = (format: ReportFormat, language: 'en' | 'km' = 'en') =>
  writeReport(report, format, language, '2026-11-26');
const text = async (format: ReportFormat, language?: 'en' | 'km') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(format, language));

describe('a report of findings', () => {
  it('holds a finding a line, in the order of rows', () => {
    expect(report.lines.map(({ number, check, waived }) => [number, check, waived !== null])).toEqual([
      [1, 'number', false],
      [2, 'percent', false],
      [2, 'spelling', false],
      [2, 'spacing', true],
    ]);
  });
  it('is a workbook with a row for each, texts whole and nothing a formula', async () => {
    const [sheet] = readXlsx(await bytes('xlsx'));
    expect(sheet![0]).toEqual([
      'Row',
      'Severity',
      'Check',
      'What was found',
      'Source',
      'Translation',
      'Proposed',
      'Waived',
    ]);
    expect(sheet!.slice(1)).toHaveLength(4);
    expect(sheet![1]!.slice(0, 6)).toEqual([
      '1',
      'Error',
      'Number',
      'The source says ២, the translation 3.',
      rows[0]!.source,
      rows[0]!.target,
    ]);
    expect(sheet![3]!.slice(2, 7)).toEqual([
      'Spelling',
      '“recieved” is not in the dictionary; perhaps “received”.',
      rows[1]!.source,
      rows[1]!.target,
      'received',
    ]);
    expect(sheet![4]![7]).toBe('Chan Sophea: Right, by <law>.');
  });
  it('is a table that Excel opens in Khmer without taking a text for a formula', async () => {
    const csv = await text('csv', 'km');
    expect(csv.startsWith('\ufeff')).toBe(true);
    const records: string[][] = [];
    const reader = new DelimitedReader(',', { onRecord: (fields) => void records.push(fields) });
    reader.write(await bytes('csv', 'km'));
    reader.close();
    expect(records).toHaveLength(5);
    expect(records[0]![0]).toBe('ជួរ');
    expect(records[1]!.slice(1, 3)).toEqual(['កំហុស', 'លេខ']);
    expect(records[2]![5]).toBe(`'${rows[1]!.target}`);
  });
  it('is a page by check that shows the very words, and no text as markup', async () => {
    const html = await text('html');
    expect(html).toContain('<h1>Findings in Budget &#38; more</h1>');
    expect(html).toContain('<p>Error: 2 · Warning: 1 · Hint: 0</p>');
    expect(html).toContain('There are 12 people &#38; &#60;b&#62;<mark>3</mark>&#60;/b&#62; more.');
    expect(html).toContain('<mark>recieved</mark>');
    expect(html).toContain('<tr class="waived"><td>2</td><td>Waived</td>');
    expect(html).toContain('Chan Sophea: Right, by &#60;law&#62;.');
    expect(html).not.toContain('<b>3');
    expect(html.match(/<h2>/g)).toHaveLength(4);
    expect(await text('html', 'km')).toContain('<html lang="km">');
  });
  it('marks the place that was found where its words stand twice', async () => {
    const twice = [{ source: 'មាន ៣ និង ២', target: 'There are 3 and 3' }];
    const findings: Finding[] = [
      {
        check: 'number',
        severity: 'error',
        row: 0,
        code: 'figureChanged',
        with: { source: '២', target: '3' },
        target: { start: 16, end: 17 },
      },
    ];
    const page = await writeReport(reportOf('x', twice, findings, 'en'), 'html', 'en', '2026-11-26');
    expect(new TextDecoder().decode(page)).toContain('There are 3 and <mark>3</mark>');
  });
  it('says that nothing was found where that is so', async () => {
    const none = await writeReport({ title: 'x', lines: [] }, 'html', 'en', '2026-11-26');
    expect(new TextDecoder().decode(none)).toContain('<p>The checks found nothing.</p>');
  });
});
