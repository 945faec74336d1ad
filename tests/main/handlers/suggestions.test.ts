import { expect, test } from 'vitest';
import { openWindow } from './open-window.ts';

const km = 'ថ្ងៃទី ១ ខែមីនា ឆ្នាំ ២០២៦។\n\nប្រាក់ ១២៥ រៀល សម្រាប់ក្រសួង។\n';
const en = 'Day 1 of March 2026.\n\nMoney of 125 riels for the ministry.\n';
const plain = (text: string) => ({ text, marks: [] });

async function begin() {
  const opened = await openWindow(km, en);
  const { window, handle, row } = opened;
  const money = await row('Money');
  const { id: segment, content: on } = money.target[0]!;
  return {
    ...opened,
    money,
    read: () => window.call('suggestions.read', { handle, row: money.id }),
    suggest: (text: string, note: string | null = null) =>
      window.call('row.suggest', {
        handle,
        row: money.id,
        texts: [{ segment, on, content: plain(text) }],
        note,
      }),
  };
}

test('suggestions wait beside the text, are counted, and are taken whole', async () => {
  const { window, handle, money, read, suggest, row } = await begin();
  await suggest('A sum of 125 riels for the ministry.', 'Plainer.');
  await suggest('Money of 125 riels for the Ministry.');
  expect(await row('Money')).toMatchObject({ openSuggestions: 2, suggestions: 2, changed: false });
  expect((await window.call('project.view', { handle })).counts.suggested).toBe(1);
  const [first] = await read();
  expect(first).toMatchObject({ by: 'Sok', mine: true, note: 'Plainer.', stale: false, state: 'open' });
  const taken = { handle, suggestion: first!.id, now: first!.now, content: first!.merged! };
  await window.call('suggestion.accept', taken);
  expect((await row('A sum')).id).toBe(money.id);
  expect((await read())[0]).toMatchObject({ state: 'accepted', answer: { by: 'Sok' } });
  expect(await window.refusal('suggestion.accept', taken)).toBe('no-such-suggestion');
  await window.call('undo', { handle });
  expect((await row('Money')).openSuggestions).toBe(2);
});

test('a suggestion on a text that changed elsewhere is merged into it, and one on the same words is not', async () => {
  const { window, handle, money, read, suggest, write, row } = await begin();
  await suggest('A sum of 125 riels for the ministry.');
  await suggest('Money of 125 riels for the office.');
  await write(money, 'Money of 125 riels for the council.');
  const [fits, clashes] = await read();
  expect(fits).toMatchObject({ stale: true, merged: plain('A sum of 125 riels for the council.') });
  expect(clashes).toMatchObject({ stale: true, merged: null });
  const old = { handle, suggestion: fits!.id, now: fits!.on, content: fits!.content };
  expect(await window.refusal('suggestion.accept', old)).toBe('changed-meanwhile');
  await window.call('suggestion.accept', { ...old, now: fits!.now, content: fits!.merged! });
  expect((await row('A sum')).target[0]!.content.text).toBe('A sum of 125 riels for the council.');
});

test('a suggestion is declined with a reason, and withdrawn by its author; both can be undone', async () => {
  const { window, handle, read, suggest, row } = await begin();
  await suggest('A sum.');
  const { id } = (await read())[0]!;
  await window.call('suggestion.decline', { handle, suggestion: id, reason: 'Too short.' });
  expect((await read())[0]).toMatchObject({ state: 'declined', answer: { reason: 'Too short.' } });
  expect(await window.refusal('suggestion.withdraw', { handle, suggestion: id })).toBe('undo-overtaken');
  await window.call('undo', { handle });
  expect((await read())[0]).toMatchObject({ state: 'open' });
  await window.call('suggestion.withdraw', { handle, suggestion: id });
  expect(await read()).toEqual([]);
  await window.call('redo', { handle });
  expect((await row('Money')).openSuggestions).toBe(1);
  expect(await window.refusal('suggestion.decline', { handle, suggestion: 'x', reason: 'No.' })).toBe(
    'no-such-suggestion',
  );
});

test('a suggestion on a text that was cut in two since is laid over both parts', async () => {
  const { window, handle, money, read, suggest, rows } = await begin();
  await suggest('A sum of 125 riels for the council.');
  const segment = money.target[0]!.id;
  await window.call('row.split', { handle, row: money.id, side: 'target', segment, at: 19 });
  const [suggestion] = await read();
  expect(suggestion).toMatchObject({ stale: false, state: 'open' });
  const { id, now, merged } = suggestion!;
  await window.call('suggestion.accept', { handle, suggestion: id, now, content: merged! });
  expect((await rows()).map(({ target }) => target[0]?.content.text)).toEqual([
    'Day 1 of March 2026.',
    'A sum of 125 riels ',
    'for the council.',
  ]);
});

test('the source is corrected in a change of its own, told in its history, and brought back', async () => {
  const { window, handle, money, approve, rows } = await begin();
  expect(await approve(money)).toBeNull();
  const { id: segment, version } = money.source[0]!;
  const texts = [{ segment, version, content: plain('ប្រាក់ ១២៦ រៀល សម្រាប់ក្រសួង។') }];
  await window.call('source.correct', { handle, row: money.id, texts, reason: 'Misread.' });
  const corrected = (await rows()).find(({ id }) => id === money.id)!;
  expect(corrected).toMatchObject({
    state: 'translated',
    voided: { by: 'Sok' },
    approved: null,
    ownEdit: true,
  });
  const side = 'source' as const;
  const versions = await window.call('row.history', { handle, row: money.id, side });
  expect(versions.map(({ step, reason }) => [step, reason])).toEqual([
    ['import', undefined],
    ['correct', 'Misread.'],
  ]);
  await window.call('row.restore', { handle, row: money.id, side, change: versions[0]!.change });
  expect((await rows()).find(({ id }) => id === money.id)!.source[0]!.content).toEqual(
    money.source[0]!.content,
  );
});

test('restoring a version brings back its text and state, or says why the state cannot be given', async () => {
  const { window, handle, money, write, row, approve } = await begin();
  const reviewed = await write(money, 'A sum.', 'reviewed');
  await write(reviewed, 'Nothing.');
  const side = 'target' as const;
  const history = () => window.call('row.history', { handle, row: money.id, side });
  const change = (await history()).find(({ step }) => step === 'reviewed')!.change;
  const step = await window.call('row.restore', { handle, row: money.id, side, change });
  expect(step.state).toBeNull();
  expect(await row('A sum.')).toMatchObject({ state: 'reviewed' });
  await window.call('undo', { handle });
  expect((await row('Nothing.')).id).toBe(money.id);

  const draft = (await history())[0]!.change;
  await window.call('row.restore', { handle, row: money.id, side, change: draft });
  expect(await approve(await row('Money'))).toBe('own-edit');
  await window.call('approval.waive', { handle, reason: 'Alone.' });
  expect(await approve(await row('Money'))).toBeNull();
  const approved = (await history()).findLast(({ step }) => step === 'final')!.change;
  await write(await row('Money'), 'Something else.');
  expect(await window.call('row.restore', { handle, row: money.id, side, change: approved })).toMatchObject({
    state: null,
  });
  expect(await row('Money')).toMatchObject({ state: 'final', approved: { by: 'Sok' } });
});

test('a version whose state may not be given any more brings back its text, and says why not the state', async () => {
  const { window, handle, money, write, row, approve } = await begin();
  await window.call('four-eyes.set', { handle, on: false, reason: 'A trial.' });
  expect(await approve(await write(money, 'A sum.'))).toBeNull();
  await write(await row('A sum.'), 'Nothing.');
  await window.call('four-eyes.set', { handle, on: true, reason: 'The trial is over.' });
  const side = 'target' as const;
  const history = await window.call('row.history', { handle, row: money.id, side });
  const { change } = history.find(({ step }) => step === 'final')!;
  expect(await window.call('row.restore', { handle, row: money.id, side, change })).toEqual({
    rows: [money.id],
    state: { code: 'own-edit', with: { row: money.id } },
  });
  expect(await row('A sum.')).toMatchObject({ id: money.id, state: 'translated' });
});

test('history goes on across a split and a merge, and restores what stood before them', async () => {
  const { window, handle, money, write, rows } = await begin();
  const written = await write(money, 'A sum of 125 riels for the ministry.');
  const segment = written.target[0]!.id;
  await window.call('row.split', { handle, row: money.id, side: 'target', segment, at: 19 });
  const parts = (await rows()).slice(1);
  await write(parts[1]!, 'for nobody.');
  await window.call('row.merge', { handle, row: money.id });
  const side = 'target' as const;
  const versions = await window.call('row.history', { handle, row: money.id, side });
  expect(versions.map(({ step, content }) => [step, content.text])).toEqual([
    ['import', 'Money of 125 riels for the ministry.'],
    ['edit', 'A sum of 125 riels for the ministry.'],
    ['pair', 'A sum of 125 riels for the ministry.'],
    ['edit', 'A sum of 125 riels for nobody.'],
  ]);
});
