import { expect, test } from 'vitest';
import type { Replacement } from '../../../src/shared/view.ts';
import { openWindow } from './open-window.ts';

const chosen = (preview: Replacement[]) => preview.map(({ segment, version }) => ({ segment, version }));

const km = 'សិក្ខាសាលា ១២ រូប។\n\nស្ដីពី សិក្ខាសាលា ថ្ងៃនេះ។\n';
const en = 'The **workshop** of 12. A Workshop!\n\nOn the workshop of today.\n';

test('finds in both texts, blind to case, spelling variants and the script of digits', async () => {
  const { window, handle } = await openWindow(km, en);
  const find = (wanted: string, exact = false) =>
    window.call('find', { handle, find: wanted, exact, side: 'both' });
  expect((await find('WORKSHOP')).flatMap(({ ranges }) => ranges)).toHaveLength(3);
  expect((await find('Workshop', true)).flatMap(({ ranges }) => ranges)).toEqual([{ start: 2, end: 10 }]);
  expect((await find('12')).map(({ side }) => side)).toEqual(['source', 'target']);
  expect((await find('ស្តីពី')).map(({ side }) => side)).toEqual(['source']);
  expect(await find('ស្តីពី', true)).toEqual([]);
  expect(await find('nowhere')).toEqual([]);
  expect(await window.call('find', { handle, find: 'workshop', exact: false, side: 'source' })).toEqual([]);
});

test('a replacement is shown before it is made, keeps the marks, and is one step to undo', async () => {
  const { window, handle, rows } = await openWindow(km, en);
  const before = await rows();
  const search = { handle, find: 'workshop', exact: false, replacement: 'meeting' };
  const preview = await window.call('replace.preview', search);
  expect(preview.map(({ after }) => after.text)).toEqual([
    'The meeting of 12.',
    'A meeting!',
    'On the meeting of today.',
  ]);
  expect(preview[0]!.after.marks).toEqual([{ type: 'bold', start: 4, end: 11 }]);
  expect(await rows()).toEqual(before);
  const step = await window.call('replace.apply', { ...search, segments: chosen(preview) });
  expect(new Set(step.rows)).toEqual(new Set(preview.map(({ row }) => row)));
  expect((await rows()).flatMap(({ target }) => target.map(({ content }) => content))).toEqual(
    preview.map(({ after }) => after),
  );
  expect((await window.call('project.view', { handle })).undo).toBe('replace');
  await window.call('undo', { handle });
  expect(await rows()).toEqual(before);
});

test('only the segments chosen are replaced, and none when one of them changed since the preview', async () => {
  const { window, handle, row, write, rows } = await openWindow(km, en);
  const search = { handle, find: 'workshop', exact: false, replacement: 'meeting' };
  const preview = await window.call('replace.preview', search);
  await write(await row('On the'), 'On the workshop of tomorrow.');
  const texts = async () => (await rows()).flatMap(({ target }) => target.map(({ content }) => content.text));
  const before = await texts();
  expect(await window.refusal('replace.apply', { ...search, segments: chosen(preview) })).toBe(
    'changed-meanwhile',
  );
  expect(await texts()).toEqual(before);
  await window.call('replace.apply', { ...search, segments: chosen(preview.slice(1, 2)) });
  expect(await texts()).toEqual(before.map((text) => (text === 'A Workshop!' ? 'A meeting!' : text)));
});
