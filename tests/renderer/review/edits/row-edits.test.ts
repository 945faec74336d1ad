import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plain } from '../../../../src/core/text/rich-text.ts';
import { RowEdits } from '../../../../src/renderer/review/edits/row-edits.ts';
import { openSample, value, type RealProject } from '../real-project.ts';

let real: RealProject;
let edits: RowEdits;
let row: string;
let empty: string;

beforeEach(async () => {
  real = await openSample();
  edits = new RowEdits(real.backend, real.project.handle, real.rows);
  row = real.rows.order.find((id) => real.rows.get(id)?.target.length === 1) ?? '';
  empty = real.rows.order.find((id) => real.rows.get(id)?.target.length === 0) ?? '';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await real.close();
});

const segment = () => real.rows.get(row)?.target[0]?.id ?? '';
const saved = () => real.rows.get(row)?.target[0]?.content.text;
const type = (text: string) => edits.type(row, [{ id: segment(), content: plain(text) }]);
const drafts = () => value(real.other.call('draft.list', { handle: real.project.handle }));

test('what is typed is kept as a draft after a short pause, and written after a longer one', async () => {
  type('One');
  expect(edits.status).toBe('saving');
  await vi.advanceTimersByTimeAsync(299);
  expect(real.calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect((await drafts()).map((draft) => draft.content.text)).toEqual(['One']);
  expect(edits.status).toBe('saving');
  await vi.advanceTimersByTimeAsync(1_700);
  expect(real.calls).toEqual(['draft.save', 'row.write']);
  expect(saved()).toBe('One');
  expect(edits.status).toBe('saved');
  expect(await drafts()).toEqual([]);
});

test('somebody who never pauses has a draft every second all the same', async () => {
  for (let key = 1; key <= 30; key += 1) {
    type('x'.repeat(key));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(real.calls.filter((method) => method === 'draft.save').length).toBeGreaterThanOrEqual(2);
  expect(real.calls).not.toContain('row.write');
});

test('typing back to what is saved leaves nothing to save', async () => {
  const before = saved() ?? '';
  type('Other');
  await vi.advanceTimersByTimeAsync(400);
  type(before);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(real.calls).not.toContain('row.write');
  expect(edits.status).toBe('saved');
  expect(await drafts()).toEqual([]);
});

test('text and state are written in one call', async () => {
  type('Confirmed');
  expect((await edits.write(row, 'reviewed')).ok).toBe(true);
  expect(real.calls).toEqual(['row.write']);
  expect(real.rows.get(row)?.state).toBe('reviewed');
});

test('a state alone is written where nothing was typed', async () => {
  expect((await edits.write(row, 'reviewed')).ok).toBe(true);
  expect(real.calls).toEqual(['rows.state']);
  expect(real.rows.get(row)?.state).toBe('reviewed');
});

test('what is typed while a write is under way is written after it, on top of it', async () => {
  type('First');
  const answer = Promise.withResolvers<void>();
  real.answersAfter = answer.promise;
  const first = edits.write(row);
  await vi.waitUntil(() => saved() === 'First', { timeout: 200_000 });
  type('First and more');
  answer.resolve();
  expect((await first).ok).toBe(true);
  expect(saved()).toBe('First');
  expect(edits.status).toBe('saving');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saved()).toBe('First and more');
  expect(edits.status).toBe('saved');
});

test('a text overtaken by another window stays, says why, and can be saved over it', async () => {
  const { handle } = real.project;
  type('Mine');
  const version = real.rows.segment(row, segment())?.version ?? [];
  const texts = [{ segment: segment(), version, content: plain('Theirs') }];
  await value(real.other.call('row.write', { handle, row, texts, state: null }));
  const outcome = await edits.write(row);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  expect(edits.get(row)?.texts[0]?.content.text).toBe('Mine');
  expect(edits.status).toBe('unsaved');
  expect(saved()).toBe('Theirs');
  expect((await edits.insist(row)).ok).toBe(true);
  expect(saved()).toBe('Mine');
  expect(edits.status).toBe('saved');
});

test('a refused text can be thrown away, and its draft with it', async () => {
  const { handle } = real.project;
  type('Mine');
  await vi.advanceTimersByTimeAsync(300);
  const version = real.rows.segment(row, segment())?.version ?? [];
  const texts = [{ segment: segment(), version, content: plain('Theirs') }];
  await value(real.other.call('row.write', { handle, row, texts, state: null }));
  await edits.write(row);
  await edits.discard(row);
  expect(edits.get(row)).toBeUndefined();
  expect(saved()).toBe('Theirs');
  expect(await drafts()).toEqual([]);
});

test('the first translation of a row gets its segment when it is written', async () => {
  edits.type(empty, [{ id: null, content: plain('New') }]);
  const answer = Promise.withResolvers<void>();
  real.answersAfter = answer.promise;
  const write = edits.write(empty);
  await vi.waitUntil(() => real.rows.get(empty)?.target.length === 1, { timeout: 200_000 });
  edits.type(empty, [{ id: null, content: plain('New text') }]);
  answer.resolve();
  await write;
  const id = real.rows.get(empty)?.target[0]?.id ?? null;
  expect(id).not.toBeNull();
  expect(edits.get(empty)?.texts).toMatchObject([{ segment: id, content: { text: 'New text' } }]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(real.rows.get(empty)?.target[0]?.content.text).toBe('New text');
});

test('white space alone is no first translation', async () => {
  edits.type(empty, [{ id: null, content: plain('  ') }]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(real.calls).toEqual([]);
  expect(edits.status).toBe('saved');
});

test('drafts of an earlier session come back as unsaved text, and are written when asked', async () => {
  type('Left over');
  await vi.advanceTimersByTimeAsync(300);
  const later = new RowEdits(real.backend, real.project.handle, real.rows);
  later.restore(await drafts());
  expect(later.status).toBe('unsaved');
  expect(later.get(row)).toMatchObject({ problem: null, texts: [{ content: { text: 'Left over' } }] });
  expect(later.get(row)?.recovered).not.toBeNull();
  await later.write(row);
  expect(saved()).toBe('Left over');
  expect(later.status).toBe('saved');
});

test('a draft that says what is saved already is cleared', async () => {
  const { handle } = real.project;
  const version = real.rows.segment(row, segment())?.version ?? [];
  const content = plain(saved() ?? '');
  await value(real.other.call('draft.save', { handle, row, segment: segment(), version, content }));
  edits.restore(await drafts());
  expect(await edits.flush()).toBe(true);
  expect(await drafts()).toEqual([]);
});

test('flushing writes every row that waits, and tells when one was refused', async () => {
  type('One');
  edits.type(empty, [{ id: null, content: plain('Two') }]);
  expect(await edits.flush()).toBe(true);
  expect(saved()).toBe('One');
  expect(real.rows.get(empty)?.target[0]?.content.text).toBe('Two');
});

test('the text of a row that is gone is kept', async () => {
  const { handle } = real.project;
  const second = real.rows.order[real.rows.order.indexOf(row) + 1] ?? '';
  const target = real.rows.get(second)?.target[0]?.id ?? '';
  edits.type(second, [{ id: target, content: plain('Homeless') }]);
  await value(real.other.call('row.merge', { handle, row }));
  await edits.write(second);
  expect(edits.get(second)?.texts[0]?.content.text).toBe('Homeless');
  expect(edits.status).toBe('unsaved');
});
