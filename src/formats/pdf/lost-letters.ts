import type { Found } from './read-letters.ts';
import type { TextObject } from './text-objects.ts';

/** In letter sizes: letters that begin nearer than this to each other begin at one place. */
const samePlace = 0.1;
/** In letter sizes: the least that a letter moves what follows it. */
const leastAdvance = 0.2;
const base = /[\u1780-\u17b3]/g;

/**
 * Letters with those that pdfium takes for ones drawn twice: in ន្ន, the coeng is told as ្ន at the place where the letter
 * after it begins, so that a second ន there, as in ទិន្នន័យ, is dropped.
 */
export function withLostLetters(found: readonly Found[], objects: readonly TextObject[]): Found[] {
  const byOrder = Map.groupBy(found, ({ order }) => order);
  const lost = new Map<number, Found>();
  for (const { order, replacement, origin } of objects) {
    const before = byOrder.get(order - 1);
    const last = before?.at(-1);
    if (replacement !== null || !before || !last || last.replacement === null) continue;
    const text = before.flatMap((letter) => letter.text.match(base) ?? []).at(-1);
    const first = byOrder.get(order)?.[0];
    if (text === undefined || distance(last.origin, origin) > last.size * samePlace) continue;
    if (first && distance(first.origin, origin) < first.size * leastAdvance) continue;
    const width = first ? Math.abs(first.origin[0] - origin[0]) : last.size * 0.6;
    const bounds = {
      left: origin[0],
      right: origin[0] + width,
      top: origin[1] + last.size * 0.8,
      bottom: origin[1],
    };
    lost.set(order, { ...last, text, bounds, origin, replacement: null, gap: 'no', order });
  }
  if (lost.size === 0) return [...found];
  const restored: Found[] = [];
  for (const letter of found) {
    const missing = lost.get(letter.order);
    if (missing) restored.push(missing);
    lost.delete(letter.order);
    restored.push(letter);
  }
  return [...restored, ...lost.values()];
}

function distance([x, y]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  return Math.hypot(x - x2, y - y2);
}
