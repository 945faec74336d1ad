import { editContent, type TextEdit } from '../text/edit-content.ts';
import { foldDigits } from '../text/fold-digits.ts';
import { khmerDigits } from '../text/khmer-digits.ts';
import { matchKey } from '../text/match-key.ts';
import type { RichText } from '../text/rich-text.ts';

const figure = /[0-9\u17e0-\u17e9]+(?:[.,][0-9\u17e0-\u17e9]+)*/g;
const plainValue = (number: string) => foldDigits(number).replace(/[.,]/g, '');

/**
 * A unit's translation with the numbers of a new source, where the two sources differ in numbers alone and each number
 * that differs stands in the translation exactly once; null otherwise. Numbers keep the digits and the marks of the
 * translation.
 */
export function adaptNumbers(source: string, unitSource: string, translation: RichText): RichText | null {
  const wanted = source.match(figure) ?? [];
  const given = unitSource.match(figure) ?? [];
  if (wanted.length === 0 || wanted.length !== given.length) return null;
  const rest = (text: string) => matchKey(text.replace(figure, '0')).replaceAll(' ', '');
  if (rest(source) !== rest(unitSource)) return null;
  const replacements = new Map<string, string>();
  for (const [i, number] of given.entries()) {
    const value = plainValue(number);
    const earlier = replacements.get(value);
    if (earlier !== undefined && earlier !== wanted[i]) return null;
    replacements.set(value, wanted[i]!);
  }
  const times = new Map<string, number>();
  const edits: TextEdit[] = [];
  for (const { 0: number, index: start } of translation.text.matchAll(figure)) {
    const value = plainValue(number);
    const next = replacements.get(value);
    if (next === undefined) continue;
    times.set(value, (times.get(value) ?? 0) + 1);
    if (plainValue(next) === value) continue;
    edits.push({ start, end: start + number.length, text: inStyleOf(number, next) });
  }
  for (const [value, next] of replacements) {
    if (plainValue(next) !== value && times.get(value) !== 1) return null;
  }
  return edits.length === 0 ? null : editContent(translation, edits);
}

/** Khmer writes 1.500,5 where English writes 1,500.5. */
function inStyleOf(number: string, next: string): string {
  const khmer = /[\u17e0-\u17e9]/.test(number);
  const nextKhmer = /[\u17e0-\u17e9]/.test(next);
  const digits = foldDigits(next);
  if (khmer === nextKhmer) return next;
  const swapped = digits.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  if (!khmer) return swapped;
  return khmerDigits(swapped);
}
