import { readDates } from './dates.ts';
import type { Figure } from './figure.ts';
import { foldDigits } from './fold-digits.ts';
import { legalReferences } from './legal-references.ts';
import { listMark } from './list-mark.ts';
import { lunarLines } from './lunar-lines.ts';
import { monthMentions } from './month-mentions.ts';
import type { NumberFound } from './number-found.ts';
import { readNumbers } from './numerals.ts';
import { readCurrency } from './read-currency.ts';

const within = (span: { start: number; end: number }, figure: { start: number; end: number }) =>
  figure.start >= span.start && figure.end <= span.end;
const rangeBetween = /^[ \u200b]*(?:[-–—~]|to|and|or|ដល់|ទៅ|និង|ឬ|,)[ \u200b]*(?:ទៅ)?[ \u200b]*(?:\$)?$/;

/** The figures of a text in order: numbers in digits and words, and months; see `Figure`. */
export function readFigures(text: string, language: string): Figure[] {
  const isEnglish = !language.startsWith('km');
  const numbers = readNumbers(text, language);
  const months = monthMentions(text, language);
  if (numbers.length === 0 && months.length === 0) return [];
  const spans = roleSpans(text, language, months.length > 0);
  const figures = numbers.map((number): Figure => {
    const figure: Figure = {
      ...number,
      ...(isEnglish && !number.spelled ? strict(number) : {}),
      role: spans.find((span) => within(span, number))?.role ?? 'number',
    };
    const money = readCurrency(text, number.start, number.end);
    if (money) {
      figure.currency = money.currency;
      figure.signed ??= { start: money.start, end: money.end };
    }
    if (isWeak(text, figure, isEnglish)) figure.weak = true;
    return figure;
  });
  for (let i = figures.length - 2; i >= 0; i -= 1) {
    const next = figures[i + 1]!;
    const between = text.slice(figures[i]!.end, next.start);
    if ((next.percent || next.sharedPercent) && rangeBetween.test(between)) figures[i]!.sharedPercent = true;
  }
  const isTaken = (start: number, end: number) => figures.some((f) => f.start < end && start < f.end);
  for (const { start, end, month, weak } of months) {
    if (isTaken(start, end) || spans.some((span) => span.role === 'lunar' && within(span, { start, end })))
      continue;
    const written = text.slice(start, end);
    figures.push({ start, end, text: written, values: [month], role: 'month', ...(weak ? { weak } : {}) });
  }
  return figures.sort((a, b) => a.start - b.start);
}

interface RoleSpan {
  start: number;
  end: number;
  role: Figure['role'];
}

function roleSpans(text: string, language: string, namesMonth: boolean): RoleSpan[] {
  const spans: RoleSpan[] = lunarLines(text).map(({ start, end }) => ({ start, end, role: 'lunar' }));
  const mark = listMark(text);
  if (mark && mark.value !== 'bullet') spans.push({ start: 0, end: mark.length, role: 'list' });
  for (const { start, end } of legalReferences(text, language)) spans.push({ start, end, role: 'reference' });
  if (!namesMonth && !/[0-9០-៩][/.-][0-9០-៩]/.test(text)) return spans;
  for (const date of readDates(text, language)) {
    const parts = [...foldDigits(date.text).matchAll(/\d+/g)].map((match) => {
      const start = date.start + match.index;
      return { start, end: start + match[0].length, value: Number(match[0]) };
    });
    const numeric = parts.length === 3 && !/[A-Za-z\u1780-\u17b3]/.test(date.text);
    for (const [at, { start, end, value }] of parts.entries()) {
      const isYear = value === date.year && (value > 31 || at === parts.length - 1);
      const isMonth = numeric && !isYear && value === date.month && (value !== date.day || at === 1);
      spans.push({ start, end, role: isYear ? 'year' : isMonth ? 'month' : 'day' });
    }
  }
  return spans;
}

/** In English a comma groups and a point is decimal; whatever is written otherwise gets its conventional form. */
function strict(number: NumberFound): Partial<Figure> {
  const figure = /^\d[\d.,]*\d/.exec(number.text)?.[0];
  if (figure === undefined || !/[.,]/.test(figure)) return {};
  const commaDecimal =
    /^\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})$|^0,\d+$/.test(figure) ||
    (number.percent === true && /^\d{1,3},\d{3}$/.test(figure));
  const pointGroups = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(figure);
  const ambiguous =
    /^[1-9]\d{0,2}\.\d{3}$/.test(figure) && number.percent !== true && !/[a-z]/i.test(number.text);
  const swapped = figure.replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.'));
  if (commaDecimal || pointGroups) return { conventional: swapped };
  const values = number.values.slice(0, 1);
  return ambiguous ? { values, conventional: swapped } : { values };
}

/** "The second phase", not "a second later" or "per second". */
const aSecond = /\b(?:the|its|their|his|her|our) $/i;
const weakEnglish = /^(?:an? .*|one|ones|first|two|hundred|thousand|million|tens)$/i;

/** A single Khmer number word is sure only where something is counted: ពីរ also begins "ពី រដ្ឋ". */
const countedBefore = /(?:ចំនួន|ទាំង|ទី)[ \u200b]*$/;
/** "A few". */
const few = /ពីរ ?បី|បី ?បួន/;
const counter =
  /[ \u200b]*(?:ឆ្នាំ|ខែ|ថ្ងៃ|សប្តាហ៍|ម៉ោង|នាទី|នាក់|រូប|អង្គ|ដង|គ្រឿង|ប្រទេស|ភាសា|ប្រភេទ|ដំណាក់កាល|ជំពូក|មាត្រា|ចំណុច|រយ|ពាន់|ម៉ឺន|លាន)/y;

function isCounter(text: string, end: number): boolean {
  counter.lastIndex = end;
  return counter.test(text);
}

function isWeak(text: string, figure: Figure, isEnglish: boolean): boolean {
  if (figure.role === 'lunar' || figure.role === 'list') return true;
  if (!figure.spelled) return /^(?:00|០០)$/.test(figure.text) && /[:.]$/.test(text.slice(0, figure.start));
  const value = figure.values[0]!;
  if (value <= 1) return true;
  if (isEnglish && /^second$/i.test(figure.text)) return !aSecond.test(text.slice(0, figure.start));
  if (isEnglish) return weakEnglish.test(figure.text) && !(figure.ordinal !== true && value === 2);
  if (/ទោះ\u200b?$/.test(text.slice(Math.max(0, figure.start - 5), figure.start))) return true;
  if (few.test(text.slice(Math.max(0, figure.start - 4), figure.end + 5).replaceAll('\u200b', '')))
    return true;
  if (value === 2 && /ទាំង[ \u200b]*$/.test(text.slice(Math.max(0, figure.start - 6), figure.start)))
    return true;
  return (
    value < 10 &&
    !countedBefore.test(text.slice(Math.max(0, figure.start - 8), figure.start)) &&
    !isCounter(text, figure.end)
  );
}
