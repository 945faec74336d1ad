import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DelimitedReader } from '../../../src/formats/delimited/delimited-reader.ts';
import { writeRecord } from '../../../src/formats/delimited/write-record.ts';

function read(text: string, separator: ',' | '\t', pieceSize = 3): [string[], number][] {
  const records: [string[], number][] = [];
  const reader = new DelimitedReader(separator, { onRecord: (fields, line) => records.push([fields, line]) });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += pieceSize) reader.write(bytes.subarray(at, at + pieceSize));
  reader.close();
  return records;
}

test('records come with their lines, quoted line ends counted, empty lines passed over', () => {
  expect(read('a,"b\nc"\r\n\nd,"e ""x"""', ',')).toEqual([
    [['a', 'b\nc'], 1],
    [['d', 'e "x"'], 4],
  ]);
  expect(read('\ufeffa\\tb\tc\\nd\n', '\t')).toEqual([[['a\tb', 'c\nd'], 1]]);
});

test('a carriage return alone ends a record too, wherever the file is cut into pieces', () => {
  for (const size of [1, 2, 3, 100]) {
    expect(read('a,"b\rc"\rd,e\r\rf,g\r\nh,i\r', ',', size).map(([fields]) => fields)).toEqual([
      ['a', 'b\rc'],
      ['d', 'e'],
      ['f', 'g'],
      ['h', 'i'],
    ]);
  }
});

test('a quote that is never closed is a letter, and the lines after it are read', () => {
  expect(read('a,"b\nc,d\n', ',')).toEqual([
    [['a', '"b'], 1],
    [['c', 'd'], 2],
  ]);
});

test('quotes that a TSV file does not mean as such are letters, and swallow no rows', () => {
  const rows = ['"Hello," he said\tក', '"yes\tខ', 'x\t"គ', 'no\t"ឃ"', '"a""b"\t"two\nlines"', 'last\t"'];
  expect(read(rows.join('\n'), '\t').map(([fields]) => fields)).toEqual([
    ['"Hello," he said', 'ក'],
    ['"yes', 'ខ'],
    ['x', '"គ'],
    ['no', 'ឃ'],
    ['a"b', 'two\nlines'],
    ['last', '"'],
  ]);
});

test('a quote that is never closed in a large file is soon read as a letter', () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `row ${i},some more text of this row\n`);
  const records = read(`a,"b\n${lines.join('')}`, ',', 1 << 16);
  expect(records).toHaveLength(60_001);
  expect(records.at(-1)).toEqual([['row 59999', 'some more text of this row'], 60_001]);
});

test('what is written is read again as it was', () => {
  const field = fc.string({
    unit: fc.constantFrom('"', ',', '\t', '\n', '\r', '\\', 'n', 'ក', ' '),
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
      fc.constantFrom(',' as const, '\t' as const),
      fc.integer({ min: 1, max: 50 }),
      (records, separator, pieceSize) => {
        const text = records.map((record) => writeRecord(record, separator)).join('');
        expect(read(text, separator, pieceSize).map(([fields]) => fields)).toEqual(records);
      },
    ),
    { numRuns: 500 },
  );
});
