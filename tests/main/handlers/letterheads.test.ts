import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { letterheadTemplate } from '../../../src/formats/letterhead/template.ts';
import { png } from '../../formats/letterhead/png-fixture.ts';
import { openWindow, sampleText } from './open-window.ts';

const layout = 'bilingual' as const;

test('an office makes its own letterhead in the window, sees it in the preview, changes it and takes it away', async () => {
  const { window, handle } = await openWindow(sampleText('km'), sampleText('en'));
  const preview = async () => (await window.call('export.preview', { handle, layout, names: false })).body;
  const first = await window.call('letterheads.read', { handle });
  expect(first).toMatchObject({ chosen: 'plain', list: [{ id: 'plain' }, { id: 'ministry' }] });
  expect(await preview()).toContain('class="official"');

  const template = letterheadTemplate.parse({
    name: { en: 'Our office / 1', km: '' },
    office: { en: ['Our Office'], km: [] },
    logo: { file: 'logo.png' },
  });
  const logo = { name: 'crest of ours.png', bytes: Uint8Array.from(png(8, 4)) };
  const saved = await window.call('letterheads.save', { handle, id: 'plain', template, logo });
  expect(saved.chosen).toBe('Our office 1');
  expect(saved.list[0]).toEqual({
    id: 'Our office 1',
    isOwn: true,
    name: { en: 'Our office / 1', km: 'Our office / 1' },
  });
  expect(readdirSync(join(saved.folder, 'Our office 1')).sort()).toEqual(['letterhead.json', 'logo.png']);
  expect(await preview()).toMatch(/data:image\/png;base64,[^]*Our Office/);

  const open = await window.call('letterheads.open', { id: 'Our office 1' });
  const changed = { ...open.template, office: { en: ['Another Office'], km: [] } };
  await window.call('letterheads.save', { handle, id: 'Our office 1', template: changed });
  expect(await preview()).toMatch(/data:image\/png;base64,[^]*Another Office/);
  const page = await window.call('export.write', { handle, layout, format: 'html', names: false });
  expect(new TextDecoder().decode(page.bytes)).toContain('Another Office');

  await window.call('letterheads.choose', { handle, id: null });
  expect(await preview()).not.toContain('class="official"');
  const left = await window.call('letterheads.remove', { handle, id: 'Our office 1' });
  expect(left.list.map(({ id }) => id)).toEqual(['plain', 'ministry']);
  expect(existsSync(join(saved.folder, 'Our office 1'))).toBe(false);
  expect((await window.call('letterheads.remove', { handle, id: 'plain' })).list).toHaveLength(2);
});

test('one that is made from another takes its logo along; what is no picture is refused and nothing is written', async () => {
  const { window, handle } = await openWindow(sampleText('km'), sampleText('en'));
  const { template } = await window.call('letterheads.open', { id: 'ministry' });
  const named = { ...template, name: { en: 'Copy', km: '' } };
  const logo = { name: 'x.svg', bytes: new TextEncoder().encode('<svg/>') };
  const asked = { handle, id: 'ministry', template: named };
  expect(await window.refusal('letterheads.save', { ...asked, logo })).toBe('letterhead-bad');
  const { folder, chosen } = await window.call('letterheads.read', { handle });
  expect(chosen).toBe('plain');
  expect(existsSync(join(folder, 'Copy'))).toBe(false);
  await window.call('letterheads.save', asked);
  expect(readFileSync(join(folder, 'Copy', 'logo.svg'), 'utf8')).toContain('<svg');
  expect(await window.refusal('letterheads.choose', { handle, id: '../plain' })).toBe('letterhead-missing');
  expect(await window.refusal('letterheads.open', { id: 'nobody' })).toBe('letterhead-missing');
});
