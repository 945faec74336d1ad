import { describe, expect, test } from 'vitest';
import type { BackendEvent } from '../../../src/shared/contract.ts';
import { type OpenWindow, openWindow, TestWindow } from './open-window.ts';

const km = 'ថ្ងៃទី ១ ខែមីនា ឆ្នាំ ២០២៦។\n\nប្រាក់ ១២៥ រៀល។\n\nមាត្រា ១២ នៃច្បាប់។\n';
const en = 'Day 1 of March 2026.\n\nMoney of 125 riels.\n\nArticle 12 of the law.\n';
const open = () => openWindow(km, en);
const plain = (text: string) => ({ text, marks: [] });

const changes = ({ window }: OpenWindow) =>
  window.events.filter(
    (event): event is Extract<BackendEvent, { event: 'changed' }> => event.event === 'changed',
  );
const view = async ({ window, handle }: OpenWindow) => window.call('project.view', { handle });

describe('writing a row', () => {
  test('is told to every window that shows the project, once for a step, with the rows it changed', async () => {
    const opened = await open();
    const second = new TestWindow(opened.window.backend);
    await second.call('project.open', { path: opened.handle, takeOver: false, readOnly: false });
    const row = await opened.row('Money');
    const written = await opened.write(row, 'A sum of 125 riels.', 'reviewed');
    expect(written).toMatchObject({ state: 'reviewed', changed: true, ownEdit: true });
    const [event, ...more] = changes(opened);
    expect(more).toEqual([]);
    expect(event?.rows).toEqual([written]);
    expect(event?.view.counts).toMatchObject({ all: 3, changed: 1, states: { translated: 2, reviewed: 1 } });
    expect(second.events).toEqual([event]);
  });

  test('as it is makes no change', async () => {
    const opened = await open();
    const row = await opened.row('Money');
    await opened.write(row, 'Money of 125 riels.');
    expect((await view(opened)).undo).toBeNull();
    expect(changes(opened)).toEqual([]);
  });

  test('on an old version is refused, and so is a state of nothing', async () => {
    const opened = await open();
    const { window, handle } = opened;
    const row = await opened.row('Money');
    await opened.write(row, 'A sum.');
    const segment = row.target[0]!;
    const write = (version: string[], text: string) =>
      window.refusal('row.write', {
        handle,
        row: row.id,
        texts: [{ segment: segment.id, version, content: plain(text) }],
        state: 'reviewed',
      });
    expect(await write(segment.version, 'Other words.')).toBe('changed-meanwhile');
    const now = (await opened.row('A sum.')).target[0]!.version;
    expect(await write(now, ' ')).toBe('empty-translation');
    expect((await opened.row('A sum.')).target[0]!.content.text).toBe('A sum.');
  });

  test('names what is not there', async () => {
    const { window, handle, row } = await open();
    const { id, target } = await row('Money');
    const texts = [{ segment: 'none', version: [], content: plain('x') }];
    expect(await window.refusal('row.write', { handle, row: id, texts, state: null })).toBe(
      'no-such-segment',
    );
    expect(await window.refusal('row.write', { handle, row: 'none', texts, state: null })).toBe(
      'no-such-row',
    );
    const nowhere = { handle: 'none', row: id, texts, state: null };
    expect(await window.refusal('row.write', nowhere)).toBe('no-such-project');
    const first = [{ segment: null, version: target[0]!.version, content: plain('x') }];
    expect(await window.refusal('row.write', { handle, row: id, texts: first, state: null })).toBe(
      'changed-meanwhile',
    );
  });

  test('keeps marks in their one form', async () => {
    const { window, handle, row } = await open();
    const { id, target } = await row('Money');
    const marks = [
      { type: 'bold' as const, start: 3, end: 5 },
      { type: 'bold' as const, start: 0, end: 3 },
      { type: 'italic' as const, start: 2, end: 99 },
    ];
    const { id: segment, version } = target[0]!;
    const texts = [{ segment, version, content: { text: 'Money.', marks } }];
    await window.call('row.write', { handle, row: id, texts, state: null });
    expect((await row('Money.')).target[0]!.content.marks).toEqual([
      { type: 'bold', start: 0, end: 5 },
      { type: 'italic', start: 2, end: 6 },
    ]);
  });

  test('begins a translation where there was none, and undo takes it out again', async () => {
    const opened = await openWindow(km, null);
    const before = await opened.row('ប្រាក់');
    expect(before).toMatchObject({ state: 'initial', target: [] });
    expect(await opened.write(before, 'Money.')).toMatchObject({ state: 'translated', changed: true });
    await opened.window.call('undo', { handle: opened.handle });
    expect(await opened.row('ប្រាក់')).toEqual(before);
    await opened.window.call('redo', { handle: opened.handle });
    expect((await opened.row('ប្រាក់')).target[0]!.content.text).toBe('Money.');
  });
});

describe('undo and redo', () => {
  test('go one change at a time, the state before the text', async () => {
    const opened = await open();
    const { window, handle } = opened;
    const before = await opened.rows();
    const row = await opened.row('Money');
    await opened.write(row, 'A sum.', 'reviewed');
    const after = await opened.rows();
    expect(await view(opened)).toMatchObject({ undo: 'state', redo: null });
    await window.call('undo', { handle });
    expect(await view(opened)).toMatchObject({ undo: 'edit', redo: 'state' });
    expect((await opened.row('A sum.')).state).toBe('translated');
    expect(await window.call('undo', { handle })).toEqual({ rows: [row.id] });
    expect(await opened.rows()).toEqual(before);
    expect(await window.refusal('undo', { handle })).toBe('nothing-to-undo');
    await window.call('redo', { handle });
    await window.call('redo', { handle });
    expect((await opened.rows()).map(({ state, content }) => [state, content])).toEqual(
      after.map(({ state, content }) => [state, content]),
    );
    expect(await window.refusal('redo', { handle })).toBe('nothing-to-redo');
  });

  test('a new step leaves nothing to redo', async () => {
    const opened = await open();
    await opened.write(await opened.row('Money'), 'A sum.');
    await opened.window.call('undo', { handle: opened.handle });
    await opened.write(await opened.row('Day'), 'The day.');
    expect(await view(opened)).toMatchObject({ undo: 'edit', redo: null });
  });

  test('reach what was done before the project was closed', async () => {
    const { window, handle, row, write } = await open();
    await write(await row('Money'), 'A sum.');
    await window.call('project.close', { handle });
    expect(await window.refusal('undo', { handle })).toBe('no-such-project');
    const again = await window.call('project.open', { path: handle, takeOver: false, readOnly: false });
    expect(again).toMatchObject({ undo: 'edit', readOnly: null });
    await window.call('undo', { handle });
    expect((await row('Money')).changed).toBe(false);
  });
});

describe('pairing', () => {
  test('joins, splits and moves, and undo brings each back', async () => {
    const opened = await open();
    const { window, handle } = opened;
    const before = await opened.rows();
    const [first, second] = before;
    await window.call('row.merge', { handle, row: first!.id });
    const [joined] = await opened.rows();
    expect(joined!.target.map((segment) => segment.content.text)).toEqual([
      'Day 1 of March 2026.',
      'Money of 125 riels.',
    ]);
    const segment = joined!.target[0]!.id;
    await window.call('row.split', { handle, row: joined!.id, side: 'target', segment, at: 6 });
    expect((await opened.rows())[0]!.target.map((one) => one.content.text)).toEqual(['Day 1 ']);
    await window.call('undo', { handle });
    await window.call('undo', { handle });
    await window.call('row.move', { handle, row: second!.id, side: 'target', direction: 'up' });
    expect((await opened.rows())[1]).toMatchObject({ target: [], state: 'initial' });
    expect((await view(opened)).counts.states.initial).toBe(1);
    await window.call('undo', { handle });
    expect(await opened.rows()).toEqual(before);
  });

  test('says where nothing can be joined, split or moved', async () => {
    const { window, handle, rows } = await open();
    const all = await rows();
    const [first, last] = [all[0]!, all.at(-1)!];
    const segment = first.target[0]!.id;
    expect(await window.refusal('row.merge', { handle, row: last.id })).toBe('nothing-to-merge');
    expect(await window.refusal('row.merge', { handle, row: 'none' })).toBe('no-such-row');
    const split = { handle, row: first.id, side: 'target' as const, segment, at: 0 };
    expect(await window.refusal('row.split', split)).toBe('cannot-split-here');
    const move = { handle, row: first.id, side: 'target' as const, direction: 'up' as const };
    expect(await window.refusal('row.move', move)).toBe('cannot-move-there');
  });
});

describe('comments', () => {
  test('are threads on a row, counted while they are open', async () => {
    const opened = await open();
    const { window, handle } = opened;
    const { id: row } = await opened.row('Money');
    await window.call('comment.add', { handle, row, thread: null, text: 'Riels?' });
    const [thread] = await window.call('comments.read', { handle, row });
    await window.call('comment.add', { handle, row, thread: thread!.id, text: 'Yes.' });
    expect(await opened.row('Money')).toMatchObject({ threads: 1, openThreads: 1 });
    expect((await view(opened)).counts.commented).toBe(1);
    await window.call('thread.resolve', { handle, thread: thread!.id, resolved: true });
    expect(await opened.row('Money')).toMatchObject({ threads: 1, openThreads: 0 });
    expect(await window.call('comments.read', { handle, row: null })).toMatchObject([
      {
        id: thread!.id,
        row,
        resolved: true,
        comments: [{ text: 'Riels?', by: 'Sok', mine: true }, { text: 'Yes.' }],
      },
    ]);
    const nothing = { handle, thread: 'none', resolved: true };
    expect(await window.refusal('thread.resolve', nothing)).toBe('no-such-thread');
  });

  test('follow their text when rows are joined', async () => {
    const opened = await open();
    const { window, handle } = opened;
    const { id: row } = await opened.row('Money');
    await window.call('comment.add', { handle, row, thread: null, text: 'Riels?' });
    const first = await opened.row('Day');
    await window.call('row.merge', { handle, row: first.id });
    expect(await opened.row('Day')).toMatchObject({ openThreads: 1 });
    expect(await window.call('comments.read', { handle, row: first.id })).toHaveLength(1);
  });
});

describe('a draft', () => {
  test('is kept apart from the changes, and gone when the row is written', async () => {
    const opened = await open();
    const { window, handle } = opened;
    const row = await opened.row('Money');
    const { id: segment, version } = row.target[0]!;
    const draft = { row: row.id, segment, version, content: plain('Half a wo') };
    await window.call('draft.save', { handle, ...draft });
    expect(await window.call('draft.list', { handle })).toMatchObject([draft]);
    expect((await view(opened)).undo).toBeNull();
    await opened.write(row, 'Half a word.');
    expect(await window.call('draft.list', { handle })).toEqual([]);
    await window.call('draft.save', { handle, ...draft });
    await window.call('draft.clear', { handle, row: row.id });
    expect(await window.call('draft.list', { handle })).toEqual([]);
  });
});

test('history tells every version of a row, by whom, and what was done to it', async () => {
  const opened = await open();
  const { window, handle } = opened;
  const row = await opened.write(await opened.row('Money'), 'A sum.', 'reviewed');
  await window.call('row.request', { handle, row: row.id, reason: 'Which sum?' });
  await window.call('row.merge', { handle, row: row.id });
  const versions = await window.call('row.history', { handle, row: row.id, side: 'target' });
  expect(versions.map(({ step, content, by, reason }) => [step, content.text, by, reason])).toEqual([
    ['import', 'Money of 125 riels. Article 12 of the law.', null, undefined],
    ['edit', 'A sum. Article 12 of the law.', 'Sok', undefined],
    ['reviewed', 'A sum. Article 12 of the law.', 'Sok', undefined],
    ['request', 'A sum. Article 12 of the law.', 'Sok', 'Which sum?'],
  ]);
  await opened.window.call('undo', { handle });
  const [first] = await window.call('row.history', { handle, row: row.id, side: 'target' });
  expect(first?.content.text).toBe('Money of 125 riels.');
});
