import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHomeless, openWindow } from './open-window.ts';

/** Somebody else's card. */
async function cardOf(name: string) {
  const { window } = openHomeless();
  await window.call('identity.create', { name });
  const { text } = await window.call('identity.card', {});
  return window.call('card.read', { text });
}

test('people are taken in by card, raised, given another key, and removed; what they were stays told', async () => {
  const { window, handle, view } = await openWindow('មួយ។', 'One.');
  expect(view.me?.role).toBe('supervisor');
  const dara = await cardOf('Dara');
  const added = await window.call('member.set', {
    handle,
    key: dara.key,
    name: dara.name,
    role: 'translator',
  });
  expect(added.members).toMatchObject([
    { name: 'Sok', mine: true, by: null },
    { name: 'Dara', role: 'translator', fingerprint: dara.fingerprint, by: 'Sok', last: null },
  ]);
  const me = added.members[0]!.key;
  expect(await window.refusal('member.set', { handle, key: me, name: 'Sok', role: 'reviewer' })).toBe(
    'last-supervisor',
  );
  const next = await cardOf('Dara again');
  const reason = 'The laptop was stolen.';
  const replaced = await window.call('member.replace-key', { handle, key: dara.key, next: next.key, reason });
  expect(replaced.members[1]).toMatchObject({ name: 'Dara', key: next.key });
  expect(replaced.former).toMatchObject([{ name: 'Dara', ended: { how: 'replaced', by: 'Sok', reason } }]);
  const removed = await window.call('member.revoke', { handle, key: next.key, reason: 'Moved on.' });
  expect(removed.members).toHaveLength(1);
  expect(removed.former).toHaveLength(2);
  expect(await window.refusal('member.revoke', { handle, key: next.key, reason })).toBe('no-such-member');
  expect(await window.refusal('undo', { handle })).toBe('nothing-to-undo');
});

test('four eyes are switched off and on with reasons, and a waiver is limited to the rows it names', async () => {
  const { window, handle, row, write, approve } = await openWindow('មួយ។\n\nពីរ។', 'One.\n\nTwo.');
  const one = await write(await row('One'), 'One, mine.');
  const two = await write(await row('Two'), 'Two, mine.');
  expect(await approve(one)).toBe('own-edit');
  const rows = [{ row: one.id, content: one.content }];
  await window.call('approval.waive', { handle, reason: 'Nobody is here.', rows });
  expect((await row('One, mine')).ownEdit).toBe(false);
  expect(await approve(one)).toBeNull();
  expect(await approve(two)).toBe('own-edit');
  const off = await window.call('four-eyes.set', { handle, on: false, reason: 'I am alone.' });
  expect(off).toMatchObject({ fourEyes: false, switches: [{ on: false, by: 'Sok' }] });
  expect(off.waivers).toMatchObject([{ by: 'Sok', rows: [1], reason: 'Nobody is here.' }]);
  expect(await approve(two)).toBeNull();
  expect(await window.refusal('four-eyes.set', { handle, on: false, reason: 'Again.' })).toBe(
    'changed-meanwhile',
  );
  await window.call('four-eyes.set', { handle, on: true, reason: 'Vanna is back.' });
  expect((await row('Two, mine')).state).toBe('translated');
});

test('a document is signed off as it was shown, and a later edit voids that and says where', async () => {
  const { window, handle, rows, row, write, approve } = await openWindow('មួយ។\n\nពីរ។', 'One.\n\nTwo.');
  const before = await window.call('sign-off.read', { handle });
  expect(before).toMatchObject({ rows: 2, open: [1, 2], comments: 0, suggestions: 0 });
  expect(await window.refusal('sign-off.sign', { handle, document: before.document })).toBe(
    'not-all-approved',
  );
  for (const one of await rows()) expect(await approve(one)).toBeNull();
  expect(await window.refusal('sign-off.sign', { handle, document: 'f'.repeat(64) })).toBe('sign-overtaken');
  await window.call('sign-off.sign', { handle, document: before.document });
  const view = await window.call('project.view', { handle });
  expect(view.signOff).toMatchObject({ by: 'Sok', rows: 2, document: before.document, voiding: null });
  await window.call('four-eyes.set', { handle, on: false, reason: 'I am alone.' });
  await write(await row('Two'), 'Two!');
  const after = await window.call('project.view', { handle });
  expect(after.signOff?.voiding).toMatchObject({ changed: [2], open: [2], overtaken: false });
  const preview = await window.call('export.preview', { handle, layout: 'bilingual', names: true });
  expect(preview.body).toContain('Void: signed on');
});

test('a locked key opens nothing until its passphrase is given', async () => {
  const { window } = openHomeless();
  await window.call('identity.create', { name: 'Sok', passphrase: 'secret' });
  const { window: later } = openHomeless();
  const { text } = await window.call('identity.backup', { passphrase: 'far away' });
  expect(await later.refusal('identity.restore', { backup: text, passphrase: 'no', keepSealed: true })).toBe(
    'passphrase-wrong',
  );
  const restored = await later.call('identity.restore', {
    backup: text,
    passphrase: 'far away',
    keepSealed: true,
  });
  expect(restored.identity).toMatchObject({ name: 'Sok', isSealed: true, isLocked: false });
  expect(restored.canRemember).toBe(false);
});

test('somebody who is no member begins the project anew beside the old file', async () => {
  const { window, handle, view } = await openWindow('មួយ។', 'One.');
  await window.call('project.close', { handle });
  const other = openHomeless();
  await other.window.call('identity.create', { name: 'Vanna' });
  const open = await other.window.call('project.open', { path: view.path, takeOver: false, readOnly: true });
  expect(open.me).toBeNull();
  const anew = await other.window.call('project.refound', { handle: open.handle });
  expect(anew).toMatchObject({
    title: 'A letter',
    me: { name: 'Vanna', role: 'supervisor' },
    readOnly: null,
  });
  expect(anew.path).toBe(join(view.path, '../letter 2.bokprae'));
  expect(existsSync(view.path)).toBe(true);
  const report = await other.window.call('project.verify', { handle: anew.handle });
  expect(report.holds).toBe(true);
});
