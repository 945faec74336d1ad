import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHomeless, openWindow, sampleText, TestWindow } from './open-window.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const km = { name: 'km.md', bytes: bytes(sampleText('km')) };
const en = { name: 'en.md', bytes: bytes(sampleText('en')) };
const languages = { source: 'km', target: 'en' };

async function openKnown() {
  const opened = openHomeless();
  await opened.window.call('identity.create', { name: 'Sok' });
  return opened;
}

describe('the first start', () => {
  test('knows nobody, and lets nobody open a project', async () => {
    const { window, home } = openHomeless();
    expect(await window.call('app.view', {})).toMatchObject({
      door: 'web',
      identity: null,
      recent: [],
      open: null,
      folder: join(home, 'projects'),
    });
    expect(await window.refusal('project.sample', {})).toBe('no-identity');
    const view = await window.call('identity.create', { name: ' Sok ' });
    expect(view.identity).toMatchObject({
      name: 'Sok',
      fingerprint: expect.stringMatching(/^[\d ]+$/) as string,
    });
    expect(await window.call('app.view', {})).toEqual(view);
  });

  test('makes a sample, and finds it again', async () => {
    const { window, home } = await openKnown();
    const first = await window.call('project.sample', {});
    expect(first).toMatchObject({
      title: 'Sample press release',
      languages,
      me: { name: 'Sok', role: 'supervisor' },
    });
    expect((await window.call('project.sample', {})).handle).toBe(first.handle);
    expect(readdirSync(join(home, 'projects')).filter((name) => !name.endsWith('.lock'))).toEqual([
      'Sample press release.bokprae',
    ]);
    const { recent } = await window.call('app.view', {});
    expect(recent).toMatchObject([
      { path: first.path, title: first.title, approved: 0, rows: first.counts.all },
    ]);
    expect((await window.call('recent.forget', { path: first.path })).recent).toEqual([]);
  });
});

describe('making a project', () => {
  test('gives the rows that reading had shown', async () => {
    const { window, home } = await openKnown();
    const reading = await window.call('documents.read', { source: en, target: km, languages: null });
    expect(reading.source).toMatchObject({ name: 'km.md', language: 'km', format: 'markdown' });
    expect(reading.target).toMatchObject({ name: 'en.md', language: 'en' });
    expect(existsSync(join(home, 'projects'))).toBe(false);
    const folder = join(home, 'new/folder');
    const { handle, documents } = await window.call('project.create', {
      title: reading.title,
      folder,
      name: 'made',
      source: en,
      target: km,
      languages,
    });
    expect(documents).toEqual({ source: 'km.md', target: 'en.md' });
    const rows = await window.call('rows.read', { handle, from: 0, count: 100 });
    const textsOf = (side: 'source' | 'target') => reading[side]!.blocks.flatMap(({ segments }) => segments);
    const shown = reading.beads.map((bead) => [
      bead.source.map((index) => textsOf('source')[index]),
      bead.target.map((index) => textsOf('target')[index]),
    ]);
    expect(
      rows.map(({ source, target }) => [source.map((one) => one.content), target.map((one) => one.content)]),
    ).toEqual(shown);
    expect(window.events.filter(({ event }) => event === 'progress').length).toBeGreaterThan(3);
  });

  test('is refused with the reason', async () => {
    const { window, home } = await openKnown();
    const folder = join(home, 'projects');
    const input = { title: 'A', folder, name: 'a', source: km, target: en, languages };
    const create = (changed: Partial<typeof input>) =>
      window.refusal('project.create', { ...input, ...changed });
    expect(await create({ name: '../a' })).toBe('name-unusable');
    expect(await create({ name: 'a:b' })).toBe('name-unusable');
    expect(await create({ languages: { source: 'en', target: 'en-GB' } })).toBe('documents-same-language');
    expect(await create({ target: km })).toBe('documents-same-file');
    expect(await create({ source: { name: 'x.md', bytes: new Uint8Array() } })).toBe('document-empty');
    expect(await create({ source: { name: 'x.pdf', bytes: bytes('%PDF-1.7') } })).toBe('document-damaged');
    writeFileSync(join(home, 'file'), '');
    expect(await create({ folder: join(home, 'file') })).not.toBeNull();
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    expect(await create({})).toBeNull();
    expect(await create({})).toBe('file-exists');
  });

  test('refuses two texts of one language when it has to guess', async () => {
    const { window } = await openKnown();
    const other = { name: 'other.md', bytes: bytes('Another English text. It is short.') };
    const read = { source: en, target: other, languages: null };
    expect(await window.refusal('documents.read', read)).toBe('documents-same-language');
  });
});

describe('opening a project', () => {
  test('that was dropped keeps a copy under a free name', async () => {
    const { window, home } = await openKnown();
    const { handle } = await window.call('project.sample', {});
    await window.call('project.close', { handle });
    const file = { name: 'Sample press release.bokprae', bytes: readFileSync(handle) };
    const adopted = await window.call('project.adopt', { file });
    expect(adopted.path).toBe(join(home, 'projects/Sample press release 2.bokprae'));
    expect(adopted.readOnly).toBeNull();
    expect(await window.refusal('project.adopt', { file: { name: '.bokprae', bytes: file.bytes } })).toBe(
      'name-unusable',
    );
  });

  test('that is no project, or not there, says so', async () => {
    const { window, home } = await openKnown();
    const path = join(home, 'letter.bokprae');
    const open = () => window.refusal('project.open', { path, takeOver: false, readOnly: false });
    expect(await open()).toBe('file-missing');
    writeFileSync(path, 'Dear Sir or Madam');
    expect(await open()).toBe('file-not-a-project');
  });

  test('to read shows it and takes no change; to write afterwards takes them', async () => {
    const { window, handle, row, write } = await openWindow('ប្រាក់ ២ រៀល។', 'Money of 2 riels.');
    await window.call('project.close', { handle });
    const read = await window.call('project.open', { path: handle, takeOver: false, readOnly: true });
    expect(read.readOnly).toMatchObject({ code: 'read-only' });
    const money = await row('Money');
    expect(await window.refusal('row.request', { handle, row: money.id, reason: 'x' })).toBe('read-only');
    const written = await window.call('project.open', { path: handle, takeOver: false, readOnly: false });
    expect(written.readOnly).toBeNull();
    expect((await write(money, 'A sum.')).target[0]!.content.text).toBe('A sum.');
  });

  test('is shared by windows, and closed by the last of them', async () => {
    const { window, handle } = await openWindow('ប្រាក់ ២ រៀល។', 'Money of 2 riels.');
    const second = new TestWindow(window.backend);
    await second.call('project.open', { path: handle, takeOver: false, readOnly: false });
    window.close();
    expect(existsSync(`${handle}.lock`)).toBe(true);
    expect(await second.call('project.view', { handle })).toMatchObject({ handle, readOnly: null });
    second.close();
    expect(existsSync(`${handle}.lock`)).toBe(false);
    expect(await second.refusal('project.view', { handle })).toBe('no-such-project');
  });
});

test('folders are listed with their folders and the files asked for, hidden ones left out', async () => {
  const { window, home, handle } = await openWindow('ប្រាក់ ២ រៀល។', 'Money of 2 riels.');
  const projects = join(home, 'projects');
  mkdirSync(join(projects, 'b'));
  mkdirSync(join(projects, '.hidden'));
  mkdirSync(join(projects, 'A'));
  writeFileSync(join(projects, 'notes.txt'), '');
  const endings = ['.bokprae'];
  const listed = await window.call('folder.list', { folder: null, endings });
  expect(listed).toMatchObject({
    folder: projects,
    parent: home,
    folders: ['A', 'b'],
    files: [{ name: 'letter.bokprae', path: handle }],
  });
  const folders = await window.call('folder.list', { folder: projects, endings: [] });
  expect(folders.files).toEqual([]);
  expect((await window.call('folder.list', { folder: '/', endings })).parent).toBeNull();
  expect(await window.refusal('folder.list', { folder: join(projects, 'none'), endings })).toBe(
    'folder-missing',
  );
  expect(await window.refusal('folder.list', { folder: join(projects, 'notes.txt'), endings })).toBe(
    'folder-missing',
  );
});

test('settings are kept, and told to every window', async () => {
  const { window } = await openKnown();
  const second = new TestWindow(window.backend);
  const settings = await window.call('settings.change', { language: 'km' });
  expect(settings).toEqual({ language: 'km', theme: 'system' });
  expect(second.events).toEqual([{ event: 'settings', settings }]);
  expect((await second.call('app.view', {})).settings).toEqual(settings);
});

test.each([
  ['nothing', {}, 'nothing'],
  ['__proto__', {}, '__proto__'],
  ['rows.read', {}, 'rows.read.handle'],
  ['rows.read', { handle: 'x', from: -1, count: 1 }, 'rows.read.from'],
  ['rows.read', { handle: 'x', from: 0, count: 1, more: 1 }, 'rows.read'],
  ['settings.change', { theme: 'pink' }, 'settings.change.theme'],
  ['project.create', 'no object', 'project.create'],
])('%s with %j is a bad request that names what is wrong', async (method, input, named) => {
  const { window } = openHomeless();
  const outcome = await window.ask(method, input);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  expect(JSON.stringify(outcome)).toContain(named);
});
