import type { NumberFound } from '../text/numerals.ts';
import { readNumbers } from '../text/numerals.ts';
import type { AlignOptions, AlignSegment, Reason } from './bead.ts';
import { agree, type Mark, readMark } from './mark.ts';

/** Names shown at most; more of them say nothing new. */
const mostNames = 6;

/**
 * Why the segments of a bead belong together, or why that is doubtful. `lengthShare` is the target's length
 * as a share of what the source's leads to expect.
 */
export function explainBead(
  source: readonly AlignSegment[],
  target: readonly AlignSegment[],
  lengthShare: number,
  languages: Pick<AlignOptions, 'sourceLanguage' | 'targetLanguage'>,
): Reason[] {
  const [sourceHead] = source;
  const [targetHead] = target;
  if (sourceHead === undefined || targetHead === undefined) return [{ code: 'empty-side' }];
  const reasons: Reason[] = [];
  const sourceMark = readMark(sourceHead.text, sourceHead.label);
  const targetMark = readMark(targetHead.text, targetHead.label);
  const numbered = sourceMark !== undefined && targetMark !== undefined && agree(sourceMark, targetMark);
  if (numbered)
    reasons.push({
      code: targetMark.kind === 'legal' ? 'same-provision' : 'same-mark',
      detail: targetMark.text,
    });
  reasons.push(
    ...compareNumbers(
      readNumbersOf(source, languages.sourceLanguage, numbered ? sourceMark : undefined),
      readNumbersOf(target, languages.targetLanguage, numbered ? targetMark : undefined),
    ),
  );
  const names = findSharedNames(source, target);
  if (names.length > 0) reasons.push({ code: 'same-words', detail: names.slice(0, mostNames).join(', ') });
  const kinds = new Set([...source, ...target].map(({ kind }) => kind));
  if (kinds.size === 1 && sourceHead.kind !== undefined && sourceHead.kind !== 'paragraph')
    reasons.push({ code: 'same-structure', detail: sourceHead.kind });
  reasons.push({ code: 'length', detail: lengthShare.toFixed(1) });
  return reasons;
}

/** Numbers of some segments, but for a mark at their head that was compared already. */
function readNumbersOf(segments: readonly AlignSegment[], language: string, mark?: Mark): NumberFound[] {
  return segments.flatMap(({ text }, at) => {
    if (at > 0 || mark === undefined) return readNumbers(text, language);
    const rest = text.trimStart();
    if (rest.startsWith(mark.text)) return readNumbers(rest.slice(mark.text.length), language);
    // The text of a legal mark has Latin digits, whatever stands there.
    const [first, ...others] = readNumbers(text, language);
    const isMark =
      mark.kind === 'legal' && first?.values.some((value) => mark.readings.includes(String(value)));
    return first === undefined || isMark ? others : [first, ...others];
  });
}

/** Numbers in words are left out of what differs: "one" is often no number in the other language. */
function compareNumbers(source: readonly NumberFound[], target: readonly NumberFound[]): Reason[] {
  const meets = (number: NumberFound, others: readonly NumberFound[]) =>
    others.some((other) => other.values.some((value) => number.values.includes(value)));
  const shared = target.filter((number) => meets(number, source));
  const apart = [
    ...source.filter((number) => !number.spelled && !meets(number, target)),
    ...target.filter((number) => !number.spelled && !meets(number, source)),
  ];
  const show = (numbers: readonly NumberFound[]) => [...new Set(numbers.map(({ text }) => text))].join(', ');
  const reasons: Reason[] = [];
  if (shared.length > 0) reasons.push({ code: 'numbers-agree', detail: show(shared) });
  if (apart.length > 0) reasons.push({ code: 'numbers-differ', detail: show(apart) });
  return reasons;
}

/** Words with a capital letter that stand on both sides: names and acronyms. */
function findSharedNames(source: readonly AlignSegment[], target: readonly AlignSegment[]): string[] {
  const words = (segments: readonly AlignSegment[]) =>
    segments.flatMap(({ text }) => text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []);
  const known = new Set(words(source).map((word) => word.toLowerCase()));
  const names = words(target).filter((word) => /\p{Lu}/u.test(word) && known.has(word.toLowerCase()));
  return [...new Set(names)];
}
