import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { id } from '../../../src/main/cli/id.ts';
import { member } from '../../../src/main/cli/member.ts';
import { newProject } from '../../../src/main/cli/new.ts';
import { oneLine, sample } from './run-bokprae.ts';
import { desk } from './run-command.ts';

test('a key is shown, carded, sealed, backed up and brought back', async () => {
  const sok = desk();
  expect(await sok.run(id)).toMatchObject({ status: 1, err: expect.stringMatching(oneLine) as string });
  expect((await sok.run(id, 'new', 'សុខ ដារ៉ា')).status).toBe(0);
  const shown = JSON.parse((await sok.run(id, '--json')).out) as Record<string, unknown>;
  expect(shown).toMatchObject({ name: 'សុខ ដារ៉ា', passphrase: false });
  expect(JSON.parse((await sok.run(id, 'card', '-')).out)).toMatchObject({ name: 'សុខ ដារ៉ា', key: shown.key });

  expect(await sok.run(id, 'backup', 'k.bokkey')).toMatchObject({
    status: 2,
    err: expect.stringMatching(oneLine) as string,
  });
  process.env.BOKPRAE_NEW_PASSPHRASE = 'far away';
  expect((await sok.run(id, 'backup', 'k.bokkey')).status).toBe(0);
  process.env.BOKPRAE_NEW_PASSPHRASE = 'at home';
  expect((await sok.run(id, 'passphrase')).status).toBe(0);
  delete process.env.BOKPRAE_NEW_PASSPHRASE;
  expect(readFileSync(join(sok.home, 'identity.pem'), 'utf8')).not.toContain('PRIVATE');
  expect(await sok.run(id, 'card', '-')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/BOKPRAE_PASSPHRASE/) as string,
  });
  process.env.BOKPRAE_PASSPHRASE = 'wrong';
  expect(await sok.run(id, 'card', '-')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/not the passphrase/) as string,
  });
  process.env.BOKPRAE_PASSPHRASE = 'at home';
  expect((await sok.run(id, 'passphrase', '--remove')).status).toBe(0);

  const elsewhere = desk();
  process.env.BOKPRAE_PASSPHRASE = 'far away';
  expect((await elsewhere.run(id, 'restore', join(sok.folder, 'k.bokkey'))).status).toBe(0);
  expect(JSON.parse((await elsewhere.run(id, '--json')).out)).toEqual({ ...shown, passphrase: true });
  delete process.env.BOKPRAE_PASSPHRASE;
});

test('members are taken in by their cards, raised, given another key, and removed', async () => {
  const sok = desk();
  const dara = desk();
  await sok.run(id, 'new', 'Sok');
  await sok.run(newProject, 'p.bokprae', '--source', sample('km'), '--target', sample('en'));
  await dara.run(id, 'new', 'Dara');
  await dara.run(id, 'card', 'dara.bokcard');
  const card = join(dara.folder, 'dara.bokcard');
  const project = join(sok.folder, 'p.bokprae');
  expect(await dara.run(member, project, 'add', card, '--role', 'supervisor')).toMatchObject({
    status: 1,
    err: expect.stringContaining('not a member') as string,
  });
  expect((await sok.run(member, 'p.bokprae', 'add', card, '--role', 'translator')).status).toBe(0);
  expect((await sok.run(member, 'p.bokprae', 'add', card, '--role', 'reviewer')).status).toBe(1);
  expect((await sok.run(member, 'p.bokprae', 'role', 'Dara', 'reviewer')).status).toBe(0);
  expect(await sok.run(member, 'p.bokprae', 'role', 'Sok', 'reviewer')).toMatchObject({
    status: 1,
    err: expect.stringContaining('at least one supervisor') as string,
  });
  const other = desk();
  await other.run(id, 'new', 'Dara');
  await other.run(id, 'card', 'again.bokcard');
  const again = join(other.folder, 'again.bokcard');
  const lost = ['--reason', 'The laptop was lost.'];
  expect((await sok.run(member, 'p.bokprae', 'replace', 'Dara', again, ...lost)).status).toBe(0);
  expect(await sok.run(member, 'p.bokprae', 'revoke', 'Dara')).toMatchObject({ status: 2 });
  expect((await sok.run(member, 'p.bokprae', 'revoke', 'Dara', '--reason', 'Moved on.')).status).toBe(0);
  const told = JSON.parse((await sok.run(member, 'p.bokprae', '--json')).out) as Record<string, unknown>;
  expect(told).toMatchObject({
    members: [{ name: 'Sok', role: 'supervisor' }],
    former: [
      { name: 'Dara', how: 'replaced', reason: 'The laptop was lost.' },
      { name: 'Dara', how: 'revoked', reason: 'Moved on.' },
    ],
  });
});
