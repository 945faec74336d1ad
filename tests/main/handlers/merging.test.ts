import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../../src/shared/contract.ts';
import { openHome } from '../../../src/main/home/home.ts';
import { readIdentity } from '../../../src/main/people/identity.ts';
import { openProject } from '../../../src/main/project/open-project.ts';
import { value } from '../project/world.ts';
import { openHomeless, openWindow, type OpenWindow, type TestWindow } from './open-window.ts';

const review = { what: 'review' as const, to: 'Dara', note: 'The second, please.', documents: false };

async function newcomer(name: string): Promise<{ window: TestWindow; home: string; key: string }> {
  const { window, home } = openHomeless();
  const app = await window.call('identity.create', { name });
  return { window, home, key: app.identity!.key };
}

/** Makes somebody a translator of a project, as its supervisor's command line does. */
async function admit({ window, home: folder, handle }: OpenWindow, key: string): Promise<void> {
  await window.call('project.close', { handle });
  const home = openHome(folder);
  const context = { home, identity: value(readIdentity(home)), now: () => new Date() };
  const open = value(openProject(handle, context, { takeOver: false, readOnly: false }));
  const member = { key, name: 'Dara', role: 'translator' as const };
  value(open.commit({ action: { kind: 'member', body: { member } } }));
  open.close();
  home.close();
  await window.call('project.open', { path: handle, takeOver: false, readOnly: false });
}

type Asked = Omit<Input<'project.hand-over'>, 'handle'>;

async function handOver(window: TestWindow, handle: string, asked: Partial<Asked> = {}) {
  const whole: Asked = { ...review, rows: [], passphrase: null, ...asked };
  const { name, bytes } = await window.call('project.hand-over', { handle, ...whole });
  return { name, bytes: Uint8Array.from(bytes) };
}

async function write(window: TestWindow, handle: string, at: number, text: string): Promise<void> {
  const rows = await window.call('rows.read', { handle, from: 0, count: 10 });
  const { id, target } = rows[at]!;
  const [segment] = target;
  const texts = [{ segment: segment!.id, version: segment!.version, content: { text, marks: [] } }];
  await window.call('row.write', { handle, row: id, texts, state: null });
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a package goes to somebody, comes back as changes, and what both wrote is decided', async () => {
  const sok = await openWindow('មួយ។\n\nពីរ។\n\nបី។', 'One.\n\nTwo.\n\nThree.');
  const dara = await newcomer('Dara');
  await admit(sok, dara.key);
  const [, second] = sok.view.rowOrder;
  const file = await handOver(sok.window, sok.handle, { rows: [second!], passphrase: 'eight letters' });
  expect(file.name).toMatch(/^A letter Dara \d{4}-\d\d-\d\d\.bokpack$/);

  expect(await dara.window.refusal('project.adopt', { file })).toBe('package-sealed');
  expect(await dara.window.refusal('project.adopt', { file, passphrase: 'no' })).toBe(
    'package-passphrase-wrong',
  );
  const theirs = await dara.window.call('project.adopt', { file, passphrase: 'eight letters' });
  expect(theirs).toMatchObject({
    readOnly: null,
    notice: null,
    errand: { from: 'Sok', note: 'The second, please.' },
    counts: { addressed: 1 },
  });
  await write(dara.window, theirs.handle, 1, 'The second by Dara.');
  await write(dara.window, theirs.handle, 2, 'The third.');
  await write(sok.window, sok.handle, 1, 'The second by Sok.');
  const back = await handOver(dara.window, theirs.handle);

  const taken = { handle: sok.handle, file: back, passphrase: null };
  expect(await sok.window.call('project.take-in', taken)).toEqual({ came: 2, conflicts: 1, refused: 0 });
  const before = hash(sok.view.path);
  expect(await sok.window.call('project.take-in', taken)).toMatchObject({ came: 0 });
  expect(hash(sok.view.path)).toBe(before);
  const merge = await sok.window.call('merge.view', { handle: sok.handle });
  expect(merge).toMatchObject({ from: 'Dara', came: 2, mine: 1, refused: [] });
  expect(merge.rows).toMatchObject([
    { number: 2, base: 'Two.', mine: 'The second by Sok.', theirs: 'The second by Dara.' },
    { number: 3, base: 'Three.', mine: 'Three.', theirs: 'The third.', now: 'The third.' },
  ]);
  const [conflict] = merge.conflicts;
  expect(conflict).toMatchObject({ number: 2, base: { text: 'Two.' } });
  expect([conflict!.shown, conflict!.other].map(({ by, content }) => [by, content.text]).sort()).toEqual([
    ['Dara', 'The second by Dara.'],
    ['Sok', 'The second by Sok.'],
  ]);
  const rows = await sok.rows();
  expect(rows.map(({ conflicts }) => conflicts.length)).toEqual([0, 1, 0]);

  const { segment, change } = conflict!;
  await sok.window.call('row.choose', {
    handle: sok.handle,
    segment,
    conflict: change,
    content: { text: 'The second by both.', marks: [] },
  });
  expect((await sok.window.call('merge.view', { handle: sok.handle })).conflicts).toEqual([]);
  const again = await handOver(sok.window, sok.handle, { what: 'copy' });
  expect(again.name).toMatch(/\.bokprae$/);
  const closing = { handle: theirs.handle, file: again, passphrase: null };
  expect(await dara.window.call('project.take-in', closing)).toMatchObject({ conflicts: 0, refused: 0 });
  const theirRows = await dara.window.call('rows.read', { handle: theirs.handle, from: 0, count: 10 });
  expect(theirRows[1]!.target[0]!.content.text).toBe('The second by both.');
});

test('a second package of a project that is here is taken in there, not beside it', async () => {
  const sok = await openWindow('មួយ។', 'One.');
  const dara = await newcomer('Dara');
  const pack = () => handOver(sok.window, sok.handle);
  const first = await dara.window.call('project.adopt', { file: await pack() });
  await dara.window.call('project.close', { handle: first.handle });
  await write(sok.window, sok.handle, 0, 'The first.');
  const second = await dara.window.call('project.adopt', { file: await pack() });
  expect(second.path).toBe(first.path);
  expect(second.readOnly).toEqual({ code: 'not-a-member' });
});

test('what is no copy of this project is refused, and the project stays open as it is', async () => {
  const sok = await openWindow('មួយ។', 'One.');
  const other = await openWindow('មួយ។', 'One.');
  const file = await handOver(other.window, other.handle);
  const { handle } = sok;
  expect(await sok.window.refusal('project.take-in', { handle, file, passphrase: null })).toBe(
    'another-project',
  );
  const junk = { name: 'letter.bokprae', bytes: new TextEncoder().encode('Dear Sir') };
  expect(await sok.window.refusal('project.take-in', { handle, file: junk, passphrase: null })).toBe(
    'file-not-a-project',
  );
  await write(sok.window, handle, 0, 'The first.');
});

test('a key whose changes have no effect is told with its fingerprint, and invited after all', async () => {
  const sok = await openWindow('មួយ។\n\nពីរ។', 'One.\n\nTwo.');
  const vanna = await newcomer('Vanna');
  const dara = await newcomer('Dara');
  const { handle } = sok;
  const invite = (
    window: TestWindow,
    on: string,
    key: string,
    name: string,
    role: 'translator' | 'supervisor',
  ) => window.call('member.set', { handle: on, key, name, role });
  await invite(sok.window, handle, vanna.key, 'Vanna', 'supervisor');
  const first = await vanna.window.call('project.adopt', { file: await handOver(sok.window, handle) });
  const reason = 'Moved to another ministry.';
  await sok.window.call('member.revoke', { handle, key: vanna.key, reason });
  await invite(vanna.window, first.handle, dara.key, 'Dara', 'translator');
  const copy = await dara.window.call('project.adopt', { file: await handOver(vanna.window, first.handle) });
  await write(dara.window, copy.handle, 0, 'One, by Dara.');
  const file = await handOver(dara.window, copy.handle);
  await sok.window.call('project.take-in', { handle, file, passphrase: null });

  const { strangers } = await sok.window.call('people.read', { handle });
  const { identity } = await dara.window.call('app.view', {});
  expect(strangers).toMatchObject([
    { key: dara.key, fingerprint: identity!.fingerprint, name: 'Dara', changes: 1 },
  ]);
  const invited = await invite(sok.window, handle, dara.key, 'Dara', 'translator');
  expect(invited.strangers).toEqual([]);
  expect(invited.members).toMatchObject([{ name: 'Sok' }, { name: 'Dara' }]);
  expect(await sok.rows()).toMatchObject([{ target: [{ content: { text: 'One.' } }] }, {}]);
});

test('somebody who does not belong to a project can read it, and take in the copy that makes them a member', async () => {
  const sok = await openWindow('មួយ។', 'One.');
  const dara = await newcomer('Dara');
  const early = await handOver(sok.window, sok.handle, { passphrase: 'eight letters' });
  const path = join(dara.home, 'early.bokpack');
  writeFileSync(path, early.bytes);
  const opening = { path, takeOver: false, readOnly: false };
  expect(await dara.window.refusal('project.open', opening)).toBe('package-sealed');
  expect(await dara.window.refusal('project.open', { ...opening, passphrase: 'no' })).toBe(
    'package-passphrase-wrong',
  );
  const read = await dara.window.call('project.open', { ...opening, passphrase: 'eight letters' });
  expect(read).toMatchObject({ me: null, readOnly: { code: 'not-a-member' } });
  await admit(sok, dara.key);
  const file = await handOver(sok.window, sok.handle);
  const later = await dara.window.call('project.adopt', { file });
  expect(later).toMatchObject({ handle: read.handle, me: { name: 'Dara' }, readOnly: null });
  expect(
    (await dara.window.call('folder.list', { folder: dara.home, endings: ['.bokprae', '.bokpack'] })).files,
  ).toMatchObject([{ name: 'early.bokpack' }]);
});
