/** What the backend needs for a project of 10,000 rows: opening, reading, confirming a row, finding. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackend } from '../../src/main/backend.ts';
import type { Input, Method, Output } from '../../src/shared/contract.ts';

const rowCount = 10_000;
const confirmations = 60;

const khmer = (n: number) =>
  `សិក្ខាសាលានេះ មានអ្នកចូលរួមចំនួន${n}រូប មកពីរាជធានី ខេត្ត និងស្ថាប័នពាក់ព័ន្ធនានា${'ទូទាំងប្រទេស '.repeat(n % 4)}។`;
const english = (n: number) =>
  `This workshop gathered ${n} participants from the capital, the provinces and the institutions${' of the whole country'.repeat(n % 4)}.`;

function document(name: string, line: (n: number) => string) {
  const lines = Array.from({ length: rowCount }, (_, index) => line(index + 1));
  return { name, bytes: new TextEncoder().encode(lines.join('\n\n')) };
}

export async function benchProject(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'bokprae-bench-'));
  let backend = openBackend({ home, door: 'web', open: null });
  let connection = backend.connect(() => undefined);

  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const outcome = await connection.call(method, input);
    if (!outcome.ok) throw new Error(`${method}: ${JSON.stringify(outcome.problem)}`);
    return outcome.value as Output<M>;
  }
  async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const value = await work();
    console.log(`${name}: ${Math.round(performance.now() - begun)} ms`);
    return value;
  }
  const readAll = async (handle: string) => [
    ...(await call('rows.read', { handle, from: 0, count: 5_000 })),
    ...(await call('rows.read', { handle, from: 5_000, count: 5_000 })),
  ];

  await call('identity.create', { name: 'Bench' });
  const { path } = await timed(`read, align and make a project of ${rowCount} rows`, () =>
    call('project.create', {
      title: 'Bench',
      folder: home,
      name: 'bench',
      source: document('km.txt', khmer),
      target: document('en.txt', english),
      languages: { source: 'km', target: 'en' },
    }),
  );
  await call('project.close', { handle: path });
  const { handle } = await timed('open it again', () =>
    call('project.open', { path, takeOver: false, readOnly: false }),
  );
  await timed('read the first 200 rows', () => call('rows.read', { handle, from: 0, count: 200 }));
  const rows = await timed('read all rows', () => readAll(handle));
  await timed('read all rows again', () => readAll(handle));

  const times: number[] = [];
  for (const row of rows.slice(2_000, 2_000 + confirmations)) {
    const segment = row.target[0]!;
    const text = segment.content.text.replace('participants', 'people');
    const texts = [{ segment: segment.id, version: segment.version, content: { text, marks: [] } }];
    const begun = performance.now();
    await call('row.write', { handle, row: row.id, texts, state: 'reviewed' });
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(`write and confirm a row: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`);

  const search = { handle, exact: false, side: 'both' as const };
  await timed('find for the first time', () => call('find', { ...search, find: 'workshop gathered' }));
  await timed('find again, in every row', () => call('find', { ...search, find: 'the provinces' }));
  await timed('find again, in one row', () => call('find', { ...search, find: '4711' }));
  await timed('the supervisor’s queue', () => call('approval.queue', { handle }));
  await timed('history of a row', () =>
    call('row.history', { handle, row: rows[2_000]!.id, side: 'target' }),
  );
  await timed('undo', () => call('undo', { handle }));
  await timed('export as DOCX', () =>
    call('export.write', { handle, layout: 'bilingual', format: 'docx', names: false }),
  );
  await timed('verify', () => call('project.verify', { handle }));
  await timed('close', () => backend.close());
  backend = openBackend({ home, door: 'web', open: null });
  connection = backend.connect(() => undefined);
  await timed('open it after the edits', () =>
    call('project.open', { path, takeOver: false, readOnly: false }),
  );
  await backend.close();
  rmSync(home, { recursive: true, force: true });
}
