import { readDates } from '../text/dates.ts';
import { lunarLines } from '../text/lunar-lines.ts';
import { lunarMistakes } from '../text/lunar-mistakes.ts';
import type { Check } from './check.ts';
import type { CheckedRow } from './checked-row.ts';
import { differenceRole, valueRemark } from './figure-remarks.ts';
import type { Remark } from './finding.ts';

const kinds = new Set(['missing', 'added', 'changed']);

/** Days, months and years that differ, days that no month has, and lunar lines that name another day. */
export const date: Check = {
  name: 'date',
  severity: 'error',
  checkRow: (row) => [
    ...row.figureDifferences
      .filter(
        (difference) =>
          kinds.has(difference.kind) &&
          differenceRole(difference) === 'date' &&
          (difference.source !== null || !saysLunarDateOnly(row)),
      )
      .map(valueRemark),
    ...impossibleDays(row),
    ...lunarRemarks(row),
  ],
};

/** The source gives the lunar date alone: the Gregorian one of the translation is checked against it. */
function saysLunarDateOnly({ figures: { source } }: CheckedRow): boolean {
  return source.some(({ role }) => role === 'lunar') && !source.some(({ role }) => role === 'year');
}

function impossibleDays(row: CheckedRow): Remark[] {
  if (!row.figures.target.some(({ role }) => role === 'day')) return [];
  return readDates(row.target, row.languages.target).flatMap(({ start, end, text, day, month, year }) => {
    if (day === undefined || month === undefined) return [];
    const last = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
    return day > last ? [{ code: 'noSuchDay', with: { target: text }, target: { start, end } }] : [];
  });
}

/** A lunar line is compared with the Gregorian date of its own text, else with that of the other side. */
function lunarRemarks(row: CheckedRow): Remark[] {
  const side = row.targetIsKhmer ? 'target' : 'source';
  const text = row[side];
  const lines = lunarLines(text);
  if (lines.length === 0) return [];
  const whole = [
    ...readDates(text, 'km'),
    ...readDates(row.source, row.languages.source),
    ...readDates(row.target, row.languages.target),
  ];
  const civil = whole.find(
    ({ day, month, year }) => day !== undefined && month !== undefined && year !== undefined && year < 2400,
  );
  if (!civil) return [];
  return lines.flatMap((line) => {
    const mistake = lunarMistakes(line, civil.year!, civil.month!, civil.day!);
    if (mistake === null) return [];
    const { start, end } = line;
    return [{ code: 'lunarDiffers', with: { date: civil.text, right: mistake }, [side]: { start, end } }];
  });
}
