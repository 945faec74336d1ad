import { plain } from '../../../src/core/text/rich-text.ts';
import { expect, test } from 'vitest';
import { openWindow } from './open-window.ts';

const km = 'ថ្ងៃទី ១ ខែមីនា ឆ្នាំ ២០២៦។\n\nប្រាក់ ១២៥ រៀល។\n';
const en = 'Day 1 of March 2026.\n\nMoney of 125 riels.\n';

test('what nobody changed is approved at once, my own edit only with a waiver', async () => {
  const opened = await openWindow(km, en);
  const { window, handle, row, write, approve } = opened;
  expect(await approve(await row('Day'))).toBeNull();
  const edited = await write(await row('Money'), 'A sum.');
  expect(await approve(edited)).toBe('own-edit');
  expect((await window.call('project.view', { handle })).waiver).toBeNull();
  await window.call('approval.waive', { handle, reason: 'I work alone.' });
  expect(await window.call('project.view', { handle })).toMatchObject({
    waiver: { reason: 'I work alone.', by: 'Sok' },
    undo: 'edit',
  });
  expect(await approve(edited)).toBeNull();
  expect((await window.call('project.view', { handle })).counts).toMatchObject({
    open: 0,
    states: { final: 2 },
  });
});

test('all are approved in one step, and undo takes that back in one', async () => {
  const { window, handle, rows } = await openWindow(km, en);
  const bound = (await rows()).map(({ id, content }) => ({ row: id, content }));
  const step = await window.call('rows.state', { handle, state: 'final', rows: bound });
  expect(step.rows).toEqual(bound.map(({ row }) => row));
  expect(await window.call('rows.state', { handle, state: 'final', rows: bound })).toEqual({ rows: [] });
  await window.call('undo', { handle });
  expect((await rows()).map(({ state }) => state)).toEqual(['translated', 'translated']);
});

test('one row that was changed meanwhile stops the approval of all', async () => {
  const { window, handle, rows, row, write } = await openWindow(km, en);
  const bound = (await rows()).map(({ id, content }) => ({ row: id, content }));
  await write(await row('Money'), 'A sum.');
  expect(await window.refusal('rows.state', { handle, state: 'final', rows: bound })).toBe(
    'changed-meanwhile',
  );
  expect((await window.call('project.view', { handle })).counts.states.final).toBe(0);
});

test('the queue shows what a row said when it was last approved, or as it came in', async () => {
  const { window, handle, row, write, approve } = await openWindow(km, en);
  await approve(await row('Day'));
  expect(await window.call('approval.queue', { handle })).toMatchObject([
    {
      before: plain('Money of 125 riels.'),
      after: plain('Money of 125 riels.'),
      since: 'import',
      editedBy: [],
    },
  ]);
  await write(await row('Day'), 'The first day.');
  await write(await row('The first'), 'The very first day.');
  const [day] = await window.call('approval.queue', { handle });
  expect(day).toMatchObject({
    before: plain('Day 1 of March 2026.'),
    after: plain('The very first day.'),
    since: 'approval',
    editedBy: ['Sok'],
    row: { voided: { by: 'Sok' }, state: 'translated' },
  });
});

test('a row without a translation is not in the queue, and cannot be approved', async () => {
  const { window, handle, row, approve } = await openWindow(km, null);
  expect(await window.call('approval.queue', { handle })).toEqual([]);
  expect(await approve(await row('ប្រាក់'))).toBe('empty-translation');
});

test('a row that is sent back says why, until it is changed', async () => {
  const { window, handle, row, write } = await openWindow(km, en);
  const { id } = await row('Money');
  await window.call('row.request', { handle, row: id, reason: 'Which money?' });
  expect(await row('Money')).toMatchObject({ requested: 'Which money?', state: 'translated' });
  expect((await window.call('project.view', { handle })).counts.requested).toBe(1);
  expect(await write(await row('Money'), 'Cash.')).toMatchObject({ requested: null });
  expect((await window.call('project.view', { handle })).counts.requested).toBe(0);
});

test('an export is a draft until every row is approved, and names nobody unasked', async () => {
  const { window, handle, rows } = await openWindow(km, en);
  const wanted = { handle, layout: 'bilingual' as const, names: false };
  const draft = await window.call('export.preview', wanted);
  expect(draft).toMatchObject({ draft: true, rows: 2, approved: 0 });
  expect(draft.body).toContain('DRAFT');
  const bound = (await rows()).map(({ id, content }) => ({ row: id, content }));
  await window.call('rows.state', { handle, state: 'final', rows: bound });
  const final = await window.call('export.write', { ...wanted, format: 'text' });
  expect(final.name).toBe('A letter (km-en).txt');
  const text = new TextDecoder().decode(final.bytes);
  expect(text).not.toContain('DRAFT');
  expect(text).not.toContain('Sok');
  expect(text).toContain('Money of 125 riels.');
  const named = await window.call('export.write', {
    ...wanted,
    names: true,
    layout: 'target',
    format: 'markdown',
  });
  expect(named.name).toBe('A letter (en).md');
  expect(new TextDecoder().decode(named.bytes)).toContain('Sok');
});

test('the queue brings what is said against a row in its words, comments on a suggestion among them', async () => {
  const { window, handle, row } = await openWindow(km, en);
  const { id, target } = await row('Money');
  const said = async (text: string, suggestion?: string) =>
    window.call('comment.add', { handle, row: id, thread: null, text, ...(suggestion && { suggestion }) });
  await said('Settled.');
  const [settled] = await window.call('comments.read', { handle, row: id });
  await window.call('thread.resolve', { handle, thread: settled!.id, resolved: true });
  await said('125 or 152?');
  const { id: segment, content: on } = target[0]!;
  const texts = [{ segment, on, content: plain('A sum of 125 riels.') }];
  await window.call('row.suggest', { handle, row: id, texts, note: null });
  const [suggestion] = await window.call('suggestions.read', { handle, row: id });
  await said('Why a sum?', suggestion!.id);

  const waiting = async () =>
    (await window.call('approval.queue', { handle })).find((item) => item.row.id === id)!;
  const item = await waiting();
  expect(item.threads.map(({ comments, suggestion: about }) => [comments[0]!.text, about])).toEqual([
    ['125 or 152?', null],
    ['Why a sum?', suggestion!.id],
  ]);
  expect(item.suggestions).toMatchObject([{ id: suggestion!.id, content: plain('A sum of 125 riels.') }]);
  await window.call('suggestion.decline', { handle, suggestion: suggestion!.id, reason: 'Money it is.' });
  expect((await waiting()).suggestions).toEqual([]);
  expect((await waiting()).threads).toHaveLength(2);
});
