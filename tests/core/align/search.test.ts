import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandThrough } from '../../../src/core/align/band.ts';
import { estimatePriors, pairTypes } from '../../../src/core/align/bead-type.ts';
import { computePosteriors } from '../../../src/core/align/posterior.ts';
import { type BeadScorer, searchPath, type Step } from '../../../src/core/align/search.ts';

const priors = estimatePriors();
const wide = (rows: number, columns: number) => bandThrough([], rows, columns, rows + columns);

/** A scorer that knows the answer: pairs of equal numbers belong together. */
function knowing(source: readonly number[], target: readonly number[]): BeadScorer {
  return (sourceEnd, targetEnd, type) => {
    const left = new Set(source.slice(sourceEnd - type.source, sourceEnd));
    const right = new Set(target.slice(targetEnd - type.target, targetEnd));
    return left.size === 1 && right.size === 1 && [...left][0] === [...right][0] ? 20 : -20;
  };
}

function solve(source: readonly number[], target: readonly number[], beam = Infinity): Step[] {
  const band = wide(source.length, target.length);
  const path = searchPath({
    band,
    priors,
    types: pairTypes,
    score: knowing(source, target),
    beam,
    joinBeam: beam,
  });
  if (path === undefined) throw new Error('no path');
  return path;
}

const shape = (path: readonly Step[]) =>
  path.map(({ source, target }) => `${source[1] - source[0]}-${target[1] - target[0]}`).join(' ');

describe('searchPath', () => {
  test('finds beads of all sizes', () => {
    expect(shape(solve([1, 2, 2, 3, 4, 4, 4, 5], [1, 2, 3, 3, 3, 3, 4, 5]))).toBe('1-1 2-1 1-4 3-1 1-1');
  });

  test('leaves long runs unpaired, the source side first', () => {
    const run = Array.from({ length: 30 }, (_, at) => 100 + at);
    const other = Array.from({ length: 20 }, (_, at) => 200 + at);
    const path = solve([1, ...run, 2], [1, ...other, 2]);
    expect(shape(path)).toBe(['1-1', ...run.map(() => '1-0'), ...other.map(() => '0-1'), '1-1'].join(' '));
  });

  test('says so when no path is left', () => {
    const band = {
      low: Int32Array.from([0, 5]),
      high: Int32Array.from([0, 5]),
      first: Int32Array.from([6, 6]),
      last: Int32Array.from([-1, -1]),
    };
    expect(
      searchPath({ band, priors, types: pairTypes, score: () => 0, beam: 10, joinBeam: 10 }),
    ).toBeUndefined();
  });
});

/** All paths of a small lattice with their log probabilities, by brute force. */
function enumerate(rows: number, columns: number, score: BeadScorer, temperature: number) {
  const paths: { steps: string[]; weight: number }[] = [];
  const walk = (row: number, column: number, state: string, steps: string[], weight: number) => {
    const closed = state === 'pair' ? weight : weight + temperature * priors.close;
    if (row === rows && column === columns) paths.push({ steps, weight: closed });
    pairTypes.forEach((type, at) => {
      const [i, j] = [row + type.source, column + type.target];
      if (i > rows || j > columns) return;
      const gain = temperature * ((priors.pair[at] ?? 0) + score(i, j, type));
      walk(i, j, 'pair', [...steps, `${row}-${i}/${column}-${j}`], closed + gain);
    });
    if (row < rows && state !== 'target') {
      const price = temperature * (state === 'source' ? priors.extend : priors.openSource);
      walk(row + 1, column, 'source', [...steps, `${row}-${row + 1}/${column}-${column}`], weight + price);
    }
    if (column < columns) {
      const start = state === 'target' ? weight : closed;
      const price = temperature * (state === 'target' ? priors.extend : priors.openTarget);
      walk(row, column + 1, 'target', [...steps, `${row}-${row}/${column}-${column + 1}`], start + price);
    }
  };
  walk(0, 0, 'pair', [], 0);
  return paths;
}

describe('computePosteriors', () => {
  test('equals the share of all paths that go through a step', () => {
    const small = fc.integer({ min: 1, max: 4 });
    const grades = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(small, small, grades, (rows, columns, marks) => {
        const score: BeadScorer = (i, j, type) => marks[(i * 5 + j + type.source) % marks.length] ?? 0;
        const band = wide(rows, columns);
        const common = { band, priors, types: pairTypes, score, beam: Infinity, joinBeam: Infinity };
        const path = searchPath(common) ?? [];
        const posteriors = computePosteriors(path, { ...common, temperature: 0.5 });
        const all = enumerate(rows, columns, score, 0.5);
        const whole = all.reduce((sum, { weight }) => sum + Math.exp(weight), 0);
        path.forEach(({ source, target }, at) => {
          const name = `${source.join('-')}/${target.join('-')}`;
          const through = all.filter(({ steps }) => steps.includes(name));
          const expected = through.reduce((sum, { weight }) => sum + Math.exp(weight), 0) / whole;
          expect(posteriors[at]).toBeCloseTo(expected, 4);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('finds the path of the search among the likeliest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(1000),
        (rows, columns, seed) => {
          const score: BeadScorer = (i, j, type) => ((seed * (i + 3) * (j + 7) * (type.source + 2)) % 13) - 6;
          const band = wide(rows, columns);
          const unlimited = { beam: Infinity, joinBeam: Infinity };
          const path = searchPath({ band, priors, types: pairTypes, score, ...unlimited }) ?? [];
          const all = enumerate(rows, columns, score, 1);
          const best = Math.max(...all.map(({ weight }) => weight));
          const names = path.map(({ source, target }) => `${source.join('-')}/${target.join('-')}`).join(' ');
          const own = all.find(({ steps }) => steps.join(' ') === names);
          expect(own?.weight).toBeCloseTo(best, 9);
        },
      ),
      { numRuns: 40 },
    );
  });
});
