import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Side } from '../../../src/core/review/change.ts';
import { type Bands, layBands } from '../../../src/renderer/align/bands.ts';
import type { RowView } from '../../../src/shared/view.ts';

interface Pairing {
  order: string[];
  rows: Map<string, RowView>;
  orders: Record<Side, string[]>;
}

/** Rows of segments named by their places: `['0 1', '2']` pairs the first two sources with the third target. */
function pairing(rows: readonly (readonly [source: string, target: string])[]): Pairing {
  const ids = (side: string, places: string) =>
    places.split(' ').flatMap((at) => (at === '' ? [] : [`${side}${at}`]));
  const made = rows.map(([source, target], at) => ({
    id: `r${at}`,
    source: ids('s', source),
    target: ids('t', target),
  }));
  const placeOf = (id: string) => Number(id.slice(1));
  const inOrder = (side: Side) => made.flatMap((row) => row[side]).sort((a, b) => placeOf(a) - placeOf(b));
  const view = ({ id, source, target }: (typeof made)[number]) =>
    ({
      id,
      source: source.map((one) => ({ id: one })),
      target: target.map((one) => ({ id: one })),
    }) as RowView;
  return {
    order: made.map(({ id }) => id),
    rows: new Map(made.map((row) => [row.id, view(row)])),
    orders: { source: inOrder('source'), target: inOrder('target') },
  };
}

const lay = ({ order, rows, orders }: Pairing): Bands => layBands(order, (id) => rows.get(id), orders);

const picture = ({ bands }: Bands) =>
  bands.map(
    ({ source, target }) => `${source?.segments.join('+') ?? ''}|${target?.segments.join('+') ?? ''}`,
  );

/** Any pairing at all: every segment of both documents in some row, rows in any order. */
const anyPairing = fc
  .tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 8 }))
  .chain(([sources, targets, rows]) =>
    fc.tuple(
      fc.array(fc.nat(rows - 1), { minLength: sources, maxLength: sources }),
      fc.array(fc.nat(rows - 1), { minLength: targets, maxLength: targets }),
      fc.constant(rows),
    ),
  )
  .map(([source, target, rows]) => {
    const places = (side: number[], row: number) =>
      side.flatMap((at, place) => (at === row ? [place] : [])).join(' ');
    const all = Array.from({ length: rows }, (_, row) => [places(source, row), places(target, row)] as const);
    return pairing(all.filter(([left, right]) => left !== '' || right !== ''));
  });

test('pairs stand straight across, and text without a counterpart in a band of its own', () => {
  const laid = lay(
    pairing([
      ['0', '0'],
      ['1 2', '1'],
      ['3', ''],
      ['', '2'],
      ['4', '3 4'],
    ]),
  );
  expect(picture(laid)).toEqual(['s0|t0', 's1+s2|t1', 's3|', '|t2', 's4|t3+t4']);
  expect(laid.crossings).toEqual([]);
});

test('of rows that cross, as many as can stand straight', () => {
  const laid = lay(
    pairing([
      ['0', '3'],
      ['1', '0'],
      ['2', '1'],
      ['3', '2'],
    ]),
  );
  expect(picture(laid)).toEqual(['s0|', 's1|t0', 's2|t1', 's3|t2', '|t3']);
  expect(laid.crossings).toEqual([{ row: 'r0', source: 0, target: 4 }]);
});

test('whatever the pairing is, both columns read as their documents do, and every pair is joined', () => {
  let crossed = 0;
  fc.assert(
    fc.property(anyPairing, (given) => {
      const laid = lay(given);
      for (const side of ['source', 'target'] as const) {
        const runs = laid.bands.flatMap((band) => band[side] ?? []);
        expect(runs.flatMap(({ segments }) => segments)).toEqual(given.orders[side]);
        for (const { row, segments } of runs) {
          for (const id of segments) expect(given.rows.get(row)![side].map((one) => one.id)).toContain(id);
        }
      }
      laid.bands.forEach(({ source, target }, at) => {
        expect(source ?? target).not.toBeNull();
        for (const id of [...(source?.segments ?? []), ...(target?.segments ?? [])]) {
          expect(laid.bandOf.get(id)).toBe(at);
        }
      });
      const ends = (row: string, side: Side) =>
        laid.bands.flatMap((band, at) => (band[side]?.row === row ? [at] : []));
      for (const { id, source, target } of given.rows.values()) {
        if (source.length === 0 || target.length === 0) continue;
        const joined = laid.bands.flatMap((band, at) =>
          band.source?.row === id && band.target?.row === id ? [{ source: at, target: at }] : [],
        );
        const ribbons = [...joined, ...laid.crossings.filter(({ row }) => row === id)];
        crossed += ribbons.length - joined.length;
        expect(new Set(ribbons.map((one) => one.source))).toEqual(new Set(ends(id, 'source')));
        expect(new Set(ribbons.map((one) => one.target))).toEqual(new Set(ends(id, 'target')));
      }
      expect(new Set(laid.bands.map(({ key }) => key)).size).toBe(laid.bands.length);
    }),
    { numRuns: 300 },
  );
  expect(crossed).toBeGreaterThan(100);
});
