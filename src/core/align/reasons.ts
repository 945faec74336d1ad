import type { AlignSegment, Reason } from './bead.ts';
import { agree, readMark } from './mark.ts';
import { tokenise } from './tokenise.ts';

/** Why the segments of a bead belong together, or why that is doubtful. */
export function explainBead(
  source: readonly AlignSegment[],
  target: readonly AlignSegment[],
  /** Both sides' visible lengths, the second as a share of what the first leads to expect. */
  lengthShare: number,
): Reason[] {
  if (source.length === 0 || target.length === 0) return [{ code: 'empty-side' }];
  const reasons: Reason[] = [];
  const sourceMark = source[0] && readMark(source[0].text, source[0].label);
  const targetMark = target[0] && readMark(target[0].text, target[0].label);
  if (sourceMark && targetMark && agree(sourceMark, targetMark))
    reasons.push({ code: 'same-mark', detail: targetMark.text });
  const left = new Set(source.flatMap(({ text }) => tokenise(text, 'und')));
  const right = new Set(target.flatMap(({ text }) => tokenise(text, 'und')));
  reasons.push(...compareNumbers(left, right));
  const names = [...left].filter((token) => right.has(token) && /^\p{L}{2}/u.test(token));
  if (names.length > 0) reasons.push({ code: 'same-words', detail: names.join(', ') });
  const kinds = new Set([...source, ...target].map(({ kind }) => kind));
  const [kind] = kinds;
  if (kinds.size === 1 && kind !== undefined && kind !== 'paragraph')
    reasons.push({ code: 'same-structure', detail: kind });
  reasons.push({ code: 'length', detail: lengthShare.toFixed(1) });
  return reasons;
}

function compareNumbers(left: ReadonlySet<string>, right: ReadonlySet<string>): Reason[] {
  const numbers = (tokens: ReadonlySet<string>) => [...tokens].filter((token) => token.startsWith('#'));
  const show = (tokens: readonly string[]) => tokens.map((token) => token.slice(1)).join(', ');
  const shared = numbers(left).filter((token) => right.has(token));
  const apart = [
    ...numbers(left).filter((token) => !right.has(token)),
    ...numbers(right).filter((token) => !left.has(token)),
  ];
  const reasons: Reason[] = [];
  if (shared.length > 0) reasons.push({ code: 'numbers-agree', detail: show(shared) });
  if (apart.length > 0) reasons.push({ code: 'numbers-differ', detail: show(apart) });
  return reasons;
}
