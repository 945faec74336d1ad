/** How long a project's log takes to fold and to merge, without disk and signatures. */
import { scorecard } from '../../src/core/lqa/scorecard.ts';
import { OverviewBuilder } from '../../src/core/overview/overview-builder.ts';
import { clockTime } from '../../src/core/review/clock.ts';
import { contentHash, documentHash } from '../../src/core/review/content-hash.ts';
import { rowRisk } from '../../src/core/risk/row-risk.ts';
import { threadsByRow } from '../../src/main/views/threads-by-row.ts';
import { fold } from '../../src/core/review/fold.ts';
import { mergeLogs } from '../../src/core/review/merge-logs.ts';
import { Log } from '../../src/main/session/log.ts';
import { provenSignOff } from '../../src/main/project/prove.ts';
import { viewHistory } from '../../src/main/views/view-history.ts';
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

/** Processor time, which other work on the machine does not lengthen. */
const processorTime = (work: () => void) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

function overviewOf(copy: Copy): void {
  const times = copy.changes.map(({ clock }) => clockTime(clock));
  const builder = new OverviewBuilder(420, times[0]!, times.at(-1)!);
  for (const change of copy.changes) builder.add(change);
  builder.finish();
}

/** Half of the changes are edits, a third gives states, the rest comments. */
function busyLog(rows: number, changes: number): Copy {
  const copy = longLog(rows, 0);
  for (let index = 0; index < changes; index += 1) {
    const row = (index * 7919) % rows;
    const id = `r${row}`;
    if (index % 6 < 3) edit(copy, row, index);
    else if (index % 6 < 5) {
      const content = contentHash(copy.project, id);
      copy.add({ kind: 'state', body: { state: 'reviewed', rows: [{ row: id, content }] } });
    } else {
      const { text } = copy.project.segments.get(`t${row}-0`)!.content;
      const anchor = { segment: `t${row}-0`, start: 0, end: 8, text };
      const body = { comment: copy.newId(), row: id, thread: null, text: 'Why?', anchor };
      copy.add({ kind: 'comment', body });
    }
  }
  return copy;
}

function benchOverview(): void {
  const copy = busyLog(10_000, 50_000);
  const telling = Math.min(...[1, 2].map(() => processorTime(() => overviewOf(copy))));
  const { project } = copy;
  const first = processorTime(() => project.rowOrder.map((row) => rowRisk(project, row)));
  const again = processorTime(() => project.rowOrder.map((row) => rowRisk(project, row)));
  const placing = processorTime(() => threadsByRow(project));
  const counting = processorTime(() => scorecard(project));
  console.log(`log: 10,000 rows, ${copy.changes.length.toLocaleString('en')} changes, processor time`);
  console.log(`  overview over time         ${telling.toFixed(0)} ms`);
  console.log(`  risk of every row          ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms`);
  console.log(
    `  place ${project.comments.size.toLocaleString('en')} anchored threads ${placing.toFixed(0)} ms`,
  );
  console.log(`  scorecard                  ${counting.toFixed(0)} ms`);
  benchHistory(copy);
  benchSignOff(copy);
}

/** The versions of a row: the first asked for, any other, and one on which somebody worked 2,000 times. */
function benchHistory(copy: Copy): void {
  for (let index = 0; index < 2_000; index += 1) edit(copy, 77, 100_000 + index);
  const log = new Log(copy.changes);
  const ask = (row: string) => processorTime(() => viewHistory(copy.project, log, row, 'target'));
  const [first, any, busiest] = [ask('r5'), ask('r500'), ask('r77')];
  console.log(
    `  history of a row           ${first.toFixed(1)} ms, another ${any.toFixed(1)} ms, of 2,000 versions ${busiest.toFixed(1)} ms`,
  );
}

/** What is told of a sign-off in every view of a project, after each change. */
function benchSignOff(copy: Copy): void {
  const { project } = copy;
  copy.add({ kind: 'waive', body: { reason: 'A bench.' } });
  const rows = project.rowOrder.map((row) => ({ row, content: contentHash(project, row) }));
  copy.add({ kind: 'state', body: { state: 'final', rows } });
  copy.add({ kind: 'sign', body: { document: documentHash(project), rows: rows.length } });
  const asked = [0, 1, 2].map((index) => {
    edit(copy, index, 200_000 + index);
    return processorTime(() => provenSignOff(project));
  });
  const again = processorTime(() => provenSignOff(project));
  console.log(
    `  whether a sign-off holds   ${Math.min(...asked).toFixed(1)} ms after a change, again ${again.toFixed(1)} ms`,
  );
}

export function benchLog(): void {
  benchOverview();
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
