import { expect, test } from 'vitest';
import { normalisations } from '../../../src/core/normalise/normalise-text.ts';
import type { NormalisedText } from '../../../src/shared/normalising.ts';
import { openWindow } from './open-window.ts';

const km = 'ប្រជាជនខែ្មរ  ទាំងអស់។\n\nលេាកនាយក។\n\nត្រឹមត្រូវ។\n';
const en = 'All **Khmer\u00a0  people**.\n\nThe di\u200brector in ២០២៤.\n\nRight as it is.\n';
const kinds = [...normalisations];
const chosen = (preview: NormalisedText[]) => preview.map(({ segment, version }) => ({ segment, version }));

test('a translation is normalised as previewed, nothing else, and undone in one step', async () => {
  const { window, handle, rows } = await openWindow(km, en);
  const before = await rows();
  const preview = await window.call('normalise.preview', { handle, side: 'target', kinds });
  expect(preview.map(({ kinds: done, after }) => [done, after.text])).toEqual([
    [['spaces'], 'All Khmer people.'],
    [['invisible', 'digits'], 'The director in 2024.'],
  ]);
  expect(preview[0]!.after.marks).toEqual([{ type: 'bold', start: 4, end: 16 }]);
  expect(await rows()).toEqual(before);
  const unicode = await window.call('normalise.preview', { handle, side: 'target', kinds: ['invisible'] });
  expect(unicode.map(({ after }) => after.text)).toEqual(['The director in ២០២៤.']);
  await window.call('normalise.apply', { handle, side: 'target', kinds, segments: chosen(preview) });
  const after = await rows();
  for (const [at, row] of after.entries()) {
    const changed = preview.find((one) => one.row === row.id);
    expect(row.target[0]!.content).toEqual(changed?.after ?? before[at]!.target[0]!.content);
    expect(row.source).toEqual(before[at]!.source);
  }
  expect(await window.call('normalise.preview', { handle, side: 'target', kinds })).toEqual([]);
  await window.call('undo', { handle });
  expect(await rows()).toEqual(before);
});

test('the source is corrected by those who may, as a correction', async () => {
  const { window, handle, rows } = await openWindow(km, en);
  const before = await rows();
  const preview = await window.call('normalise.preview', { handle, side: 'source', kinds });
  expect(preview.map(({ after }) => after.text)).toEqual(['ប្រជាជនខ្មែរ ទាំងអស់។', 'លោកនាយក។']);
  const some = chosen(preview).slice(1);
  await window.call('normalise.apply', { handle, side: 'source', kinds, segments: some });
  expect((await rows()).map(({ source }) => source[0]!.content.text)).toEqual([
    before[0]!.source[0]!.content.text,
    'លោកនាយក។',
    'ត្រឹមត្រូវ។',
  ]);
  expect((await window.call('project.view', { handle })).undo).toBe('correct');
  await window.call('undo', { handle });
  expect(await rows()).toEqual(before);
});

test('nothing is normalised when one text was changed since the preview, or was not previewed', async () => {
  const { window, handle, row, write, rows } = await openWindow(km, en);
  const preview = await window.call('normalise.preview', { handle, side: 'target', kinds });
  await write(await row('All'), 'All  of them.');
  const before = await rows();
  const apply = (segments: { segment: string; version: string[] }[]) =>
    window.refusal('normalise.apply', { handle, side: 'target', kinds, segments });
  expect(await apply(chosen(preview))).toBe('changed-meanwhile');
  const right = await row('Right');
  expect(await apply([{ segment: right.target[0]!.id, version: right.target[0]!.version }])).toBe(
    'changed-meanwhile',
  );
  expect(await rows()).toEqual(before);
});
