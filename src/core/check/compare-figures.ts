import type { Figure } from '../text/figure.ts';
import { looseNumbers } from '../text/loose-numbers.ts';
import { namesCurrency } from '../text/read-currency.ts';
import { isRestated } from './is-restated.ts';

/** How the figures of a row differ: what stands on one side alone, what was changed, what lost its sign. */
export interface FigureDifference {
  kind: 'missing' | 'added' | 'changed' | 'percent' | 'currency' | 'separators';
  source: Figure | null;
  target: Figure | null;
}

interface Side {
  text: string;
  language: string;
  figures: Figure[];
}

const dateRoles = new Set(['day', 'month', 'year']);
const tolerance = 1e-9;
/** A text with more figures is a table that lost its cells: pairing them would take long and say nothing. */
const mostFigures = 500;

function sameValue(a: Figure, b: Figure): boolean {
  if ((a.role === 'month') !== (b.role === 'month') && !/^[0-9០-៩]/.test((a.role === 'month' ? a : b).text))
    return false;
  return a.values.some((x) => b.values.some((y) => Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x))));
}

/** The same moment or measure written in another way: 8 pm and 20:00, 1980s and 80, 2.5 and 2½. */
function sameOtherwise(a: Figure, b: Figure): boolean {
  return a.values.some((x) =>
    b.values.some(
      (y) =>
        (a.role === 'year' || x > 1000) && x < 2100 && x >= 1800 && x % 100 === y && y >= 10 && y % 10 === 0,
    ),
  );
}

/** Pairs the figures of both sides, and says where they differ. Words that may mean something else never differ alone. */
export function compareFigures(source: Side, target: Side): FigureDifference[] {
  const [fewer, more] = [source.figures.length, target.figures.length].sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (more === 0 || (fewer > 0 && more > mostFigures)) return [];
  const partner = new Map<Figure, Figure>();
  pairEqual(source, target, partner, sameValue);
  pairEqual(source, target, partner, (a, b) => sameOtherwise(a, b) || sameOtherwise(b, a));
  const differences: FigureDifference[] = [];
  for (const figure of target.figures) {
    const other = partner.get(figure);
    if (other) differences.push(...signDifferences(other, figure, source, target));
  }
  let missing = source.figures.filter((figure) => !partner.has(figure));
  let added = target.figures.filter((figure) => !partner.has(figure));
  const loose = { source: lazily(source), target: lazily(target) };
  const isExplained = (figure: Figure, other: Side, values: () => Set<number>) =>
    figure.values.some((value) =>
      other.figures.some(
        (f) => f.values.includes(value) && f.role !== 'month' && (figure.spelled || f.spelled || value > 31),
      ),
    ) ||
    (figure.role !== 'month' && figure.values.some((value) => values().has(value)));
  const strongMissing = missing.filter(isStrong);
  const strongAdded = added.filter(isStrong);
  if (strongMissing.length === 0 || strongAdded.length === 0) {
    const isPaired = (figure: Figure) => partner.has(figure);
    missing = missing.filter(
      (figure) =>
        !isExplained(figure, target, loose.target) && !isRestated(figure, source, target.text, isPaired),
    );
    added = added.filter(
      (figure) =>
        !isExplained(figure, source, loose.source) && !isRestated(figure, target, source.text, isPaired),
    );
  } else {
    missing = missing.filter((figure) => !figure.spelled || !isExplained(figure, target, loose.target));
    added = added.filter((figure) => !figure.spelled || !isExplained(figure, source, loose.source));
  }
  const changed = pairChanged(missing, added, source, target);
  const isFree = (figure: Figure) =>
    (partner.get(figure)?.weak ?? !partner.has(figure)) &&
    !changed.some((other) => other.source === figure || other.target === figure);
  for (const difference of changed) {
    if (difference.source === null) difference.source = likeliest(difference.target!, target, source, isFree);
    else if (difference.target === null)
      difference.target = likeliest(difference.source, source, target, isFree);
    if (difference.source && difference.target) difference.kind = 'changed';
  }
  return [...differences, ...changed];
}

/** What stands in the place of a figure that has no partner: a figure that could be explained otherwise, but need not. */
function likeliest(
  figure: Figure,
  side: Side,
  other: Side,
  isFree: (figure: Figure) => boolean,
): Figure | null {
  const place = (of: Figure, { text }: Side) => of.start / Math.max(1, text.length);
  const distance = (of: Figure) => Math.abs(place(figure, side) - place(of, other));
  const found = other.figures
    .filter(
      (of) =>
        isFree(of) &&
        (of.role === 'month') === (figure.role === 'month') &&
        of.role !== 'lunar' &&
        (of.spelled === true || !of.weak) &&
        distance(of) < 0.35,
    )
    .sort((a, b) => distance(a) - distance(b));
  return found[0] ?? null;
}

const isStrong = (figure: Figure) => figure.weak !== true;

function lazily({ text, language }: Side): () => Set<number> {
  let values: Set<number> | undefined;
  return () => (values ??= looseNumbers(text, language));
}

/** Pairs figures of equal value, strong ones first, and among several the one in the likest place. */
function pairEqual(
  source: Side,
  target: Side,
  partner: Map<Figure, Figure>,
  isSame: (a: Figure, b: Figure) => boolean,
): void {
  const place = (figure: Figure, side: Side) => figure.start / Math.max(1, side.text.length);
  const options: { a: Figure; b: Figure; cost: number }[] = [];
  for (const a of source.figures) {
    if (partner.has(a)) continue;
    for (const b of target.figures) {
      if (partner.has(b) || !isSame(a, b)) continue;
      const cost =
        (a.weak && b.weak ? 3 : a.weak || b.weak ? 4 : 0) +
        (a.role === b.role ? 0 : 0.5) +
        (Boolean(a.percent ?? a.sharedPercent) === Boolean(b.percent ?? b.sharedPercent) ? 0 : 1) +
        (a.currency === b.currency ? 0 : 1) +
        Math.abs(place(a, source) - place(b, target));
      options.push({ a, b, cost });
    }
  }
  options.sort((x, y) => x.cost - y.cost);
  for (const { a, b } of options) {
    if (partner.has(a) || partner.has(b)) continue;
    partner.set(a, b);
    partner.set(b, a);
  }
}

const percentWord = /%|％|per ?cent|ភាគរយ/i;

function signDifferences(a: Figure, b: Figure, source: Side, target: Side): FigureDifference[] {
  const found: FigureDifference[] = [];
  const isPercent = (figure: Figure) => figure.percent === true || figure.sharedPercent === true;
  if (b.conventional !== undefined) found.push({ kind: 'separators', source: a, target: b });
  const isSure = (figure: Figure) => !figure.weak || figure.role === 'list';
  if (isPercent(a) !== isPercent(b) && isSure(a) && isSure(b)) {
    const lacking = isPercent(a) ? { figure: b, side: target } : { figure: a, side: source };
    const near = lacking.side.text.replaceAll('\u200b', '');
    const count = (text: string) => text.match(new RegExp(percentWord, 'gi'))?.length ?? 0;
    const other = isPercent(a) ? source.text.replaceAll('\u200b', '') : target.text.replaceAll('\u200b', '');
    if (count(near) < count(other)) found.push({ kind: 'percent', source: a, target: b });
  }
  if (a.currency !== b.currency) {
    const lost =
      (a.currency && !namesCurrency(target.text, a.currency)) ||
      (b.currency && !namesCurrency(source.text, b.currency));
    if (lost && (!a.currency || !b.currency || a.currency !== b.currency))
      found.push({ kind: 'currency', source: a, target: b });
  }
  return found;
}

function pairChanged(missing: Figure[], added: Figure[], source: Side, target: Side): FigureDifference[] {
  const differences: FigureDifference[] = [];
  const left = new Set(missing);
  for (const b of added) {
    let best: Figure | null = null;
    let cost = Infinity;
    for (const a of left) {
      if (a.role === 'lunar') continue;
      const isMonth = a.role === 'month' || b.role === 'month';
      if (isMonth && a.role !== b.role) continue;
      const distance =
        Math.abs(a.start / source.text.length - b.start / target.text.length) +
        (a.role === b.role ? 0 : dateRoles.has(a.role) || dateRoles.has(b.role) ? 0.4 : 0.2) +
        (a.weak ? 0.5 : 0);
      if (distance < cost) [best, cost] = [a, distance];
    }
    if (best && (isStrong(b) || isStrong(best))) {
      left.delete(best);
      differences.push({ kind: 'changed', source: best, target: b });
    } else if (isStrong(b)) differences.push({ kind: 'added', source: null, target: b });
  }
  for (const a of left) if (isStrong(a)) differences.push({ kind: 'missing', source: a, target: null });
  return differences;
}
