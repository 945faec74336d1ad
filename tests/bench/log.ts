/** How long a project's log takes to fold and to merge, without disk and signatures. */
import { fold } from '../../src/core/review/fold.ts';
import { mergeLogs } from '../../src/core/review/merge-logs.ts';
import { Copy, documentOf, founding } from '../core/review/workshop.ts';

/** A project of as many rows, with as many edits of them by one person. */
export function longLog(rows: number, edits: number): Copy {
  const copy = new Copy('n');
  const texts = (word: string) => Array.from({ length: rows }, (_, index) => [`${word} ${index}.`]);
  copy.add(founding());
  copy.add({
    kind: 'import',
    body: {
      source: documentOf('s', texts('ប្រយោគទី')),
      target: documentOf('t', texts('Sentence')),
      rows: Array.from({ length: rows }, (_, index) => ({
        id: `r${index}`,
        source: [`s${index}-0`],
        target: [`t${index}-0`],
        confidence: 0.9,
      })),
    },
  });
  for (let index = 0; index < edits; index += 1) edit(copy, (index * 7919) % rows, index);
  return copy;
}

function edit(copy: Copy, row: number, index: number) {
  const segment = `t${row}-0`;
  const base = copy.project.segments.get(segment)!.version;
  const content = { text: `Sentence ${row}, version ${index}.`, marks: [] };
  copy.add({ kind: 'edit', body: { edits: [{ segment, base, content }] } });
}

const milliseconds = (work: () => void) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

export function benchLog(): void {
  const copy = longLog(10_000, 20_000);
  const other = copy.fork('o');
  const mine = copy.fork('m');
  for (let index = 0; index < 1_000; index += 1) {
    edit(other, index, index);
    edit(mine, index + 500, index);
  }
  const folding = milliseconds(() => fold(copy.changes));
  const merging = milliseconds(() => fold(mergeLogs(mine.changes, other.changes)));
  console.log('log: 10,000 rows, 20,000 changes, without signatures');
  console.log(`  fold            ${folding.toFixed(0)} ms`);
  console.log(`  merge and fold  ${merging.toFixed(0)} ms (22,000 changes on two copies)`);
}
