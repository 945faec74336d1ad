import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openWindow, sampleText } from './open-window.ts';

test('what a review table brings is shown before it is taken in, taken in once, and can be undone', async () => {
  const { window, handle } = await openWindow(sampleText('km'), sampleText('en'));
  const wanted = { handle, layout: 'review' as const, format: 'docx' as const, names: false };
  const { bytes } = await window.call('export.write', wanted);
  const files = unzipSync(bytes);
  const table = strFromU8(files['word/document.xml']!);
  const rows = /<w:tr[ >][^]*?<\/w:tr>/g;
  const all = table.match(rows)!;
  const edited = table
    .replace('154 participants', '155 participants')
    .replace(all[1]!, '')
    .replace(all[3]! + all[4]!, all[4]! + all[3]!);
  const file = { name: 'back.docx', bytes: zipSync({ ...files, 'word/document.xml': strToU8(edited) }) };
  const before = await window.call('project.view', { handle });
  const came = await window.call('table.preview', { handle, file });
  expect(came).toMatchObject({ deleted: [1], added: [], overtaken: [] });
  expect(came.moved).toHaveLength(1);
  expect(came.changes).toHaveLength(1);
  const [change] = came.changes;
  expect(change).toMatchObject({ after: expect.stringContaining('155 participants') as string });
  expect(change).toMatchObject({ by: 'Somebody, back.docx' });
  expect(await window.call('project.view', { handle })).toEqual(before);
  const step = await window.call('table.take-in', { handle, file });
  expect(step.rows).toHaveLength(1);
  expect((await window.call('table.preview', { handle, file })).changes).toEqual([]);
  const [row] = step.rows;
  expect(await window.call('suggestions.read', { handle, row: row! })).toHaveLength(1);
  await window.call('undo', { handle });
  expect((await window.call('table.preview', { handle, file })).changes).toHaveLength(1);
});

test('another Word file is refused by name, and so is what is none', async () => {
  const { window, handle } = await openWindow(sampleText('km'), sampleText('en'));
  const wanted = { handle, layout: 'target' as const, format: 'docx' as const, names: false };
  const { name, bytes } = await window.call('export.write', wanted);
  expect(
    await window.refusal('table.preview', { handle, file: { name, bytes: Uint8Array.from(bytes) } }),
  ).toBe('no-review-table');
  const none = { name: 'a.docx', bytes: new Uint8Array([1, 2, 3]) };
  expect(await window.refusal('table.take-in', { handle, file: none })).toBe('document-damaged');
});
