import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCard, readCard } from '../../../src/main/people/card.ts';
import { createIdentity, readIdentity } from '../../../src/main/people/identity.ts';
import { keyFileName } from '../../../src/main/people/key-file-name.ts';
import { Keyring } from '../../../src/main/people/keyring.ts';
import { problem, value } from '../project/world.ts';

let home: { folder: string };
let other: { folder: string };
const folder = () => ({ folder: mkdtempSync(join(tmpdir(), 'bokprae-test-')) });
beforeEach(() => ([home, other] = [folder(), folder()]));
afterEach(() => [home, other].forEach((one) => rmSync(one.folder, { recursive: true, force: true })));
const fileIn = (one: { folder: string }) => join(one.folder, 'identity.pem');

describe('a passphrase', () => {
  it('seals the key file, is asked for once, and a wrong one is told from a missing one', () => {
    const made = value(createIdentity(home, 'សុខ ដារ៉ា', 'ពាក្យសម្ងាត់ ១'));
    const text = readFileSync(fileIn(home), 'utf8');
    expect(text).not.toContain('PRIVATE KEY');
    const keyring = new Keyring(home);
    expect(value(keyring.view())).toMatchObject({ name: 'សុខ ដារ៉ា', isSealed: true, isLocked: true });
    expect(problem(keyring.identity()).code).toBe('identity-locked');
    expect(problem(keyring.unlock('ពាក្យសម្ងាត់ ២'))).toEqual({
      code: 'passphrase-wrong',
      with: { name: 'សុខ ដារ៉ា' },
    });
    expect(value(keyring.unlock('ពាក្យសម្ងាត់ ១')).key).toBe(made.key);
    expect(value(keyring.identity())!.key).toBe(made.key);
    expect(value(keyring.view())!.isLocked).toBe(false);
    expect(problem(createIdentity(home, 'Another')).code).toBe('identity-locked');
    expect(readFileSync(fileIn(home), 'utf8')).toBe(text);
  });

  it('is set, changed and taken away, for the present one only', () => {
    const made = value(createIdentity(home, 'Sok'));
    const keyring = new Keyring(home);
    value(keyring.protect(null, 'first'));
    expect(problem(new Keyring(home).protect(null, 'x')).code).toBe('identity-locked');
    expect(problem(keyring.protect('wrong', 'x')).code).toBe('passphrase-wrong');
    value(keyring.protect('first', 'second'));
    expect(problem(readIdentity(home, 'first')).code).toBe('passphrase-wrong');
    expect(value(readIdentity(home, 'second'))!.key).toBe(made.key);
    value(keyring.protect('second', null));
    expect(value(readIdentity(home))!.key).toBe(made.key);
  });

  it('that is forgotten gives way to that of a backup, or the key is moved aside and kept', () => {
    const made = value(createIdentity(home, 'Sok', 'forgotten'));
    const backup = made.keyFile('of the backup');
    const keyring = new Keyring(home);
    const strangers = value(createIdentity(other, 'Dara')).keyFile('other');
    expect(problem(keyring.restore(strangers, 'other', true)).code).toBe('identity-present');
    expect(problem(keyring.restore(backup, 'wrong', true)).code).toBe('passphrase-wrong');
    expect(value(keyring.restore(backup, 'of the backup', true)).key).toBe(made.key);
    expect(problem(readIdentity(home, 'forgotten')).code).toBe('passphrase-wrong');
    expect(value(readIdentity(home, 'of the backup'))!.key).toBe(made.key);
    expect(problem(keyring.setAside(new Date())).code).toBe('identity-present');

    const locked = new Keyring(home);
    value(locked.setAside(new Date('2026-03-12T08:00:00Z')));
    expect(value(locked.view())).toBeNull();
    expect(readFileSync(join(home.folder, 'identity-2026-03-12T08-00-00.000Z.pem'), 'utf8')).toContain(
      made.key,
    );
    expect(value(locked.create('Sok', null)).key).not.toBe(made.key);
  });

  it('does not open a file whose name, key or text was altered', () => {
    value(createIdentity(home, 'Sok', 'open'));
    const text = readFileSync(fileIn(home), 'utf8');
    const sealed = JSON.parse(text) as { name: string; key: string; data: string };
    const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
    for (const altered of [
      { ...sealed, name: 'Dara' },
      { ...sealed, key: flip(sealed.key) },
      { ...sealed, data: flip(sealed.data) },
    ]) {
      writeFileSync(fileIn(home), JSON.stringify(altered));
      expect(problem(readIdentity(home, 'open')).code).toBe('passphrase-wrong');
    }
    for (const cost of [{ N: 2 ** 30, r: 8, p: 1, salt: '0'.repeat(32) }, { N: 16 }]) {
      writeFileSync(fileIn(home), JSON.stringify({ ...sealed, scrypt: cost }));
      expect(problem(readIdentity(home, 'open')).code).toBe('identity-damaged');
    }
  });
});

describe('a backup', () => {
  it('brings the same key back where there is none, with its passphrase or without', () => {
    const made = value(createIdentity(home, 'Sok'));
    const backup = made.keyFile('far away');
    expect(problem(new Keyring(other).restore(backup, 'wrong', true)).code).toBe('passphrase-wrong');
    expect(value(new Keyring(other).view())).toBeNull();
    expect(value(new Keyring(other).restore(backup, 'far away', true)).key).toBe(made.key);
    expect(value(new Keyring(other).view())).toMatchObject({ isSealed: true, isLocked: true });
    rmSync(fileIn(other));
    expect(value(new Keyring(other).restore(backup, 'far away', false)).key).toBe(made.key);
    expect(value(readIdentity(other))!.sign(Buffer.from('x'))).toBe(made.sign(Buffer.from('x')));
  });

  it('never replaces another key, and nothing else is taken for one', () => {
    const backup = value(createIdentity(home, 'Sok')).keyFile('far away');
    const mine = value(createIdentity(other, 'Dara'));
    const keyring = new Keyring(other);
    expect(problem(keyring.restore(backup, 'far away', true))).toMatchObject({
      code: 'identity-present',
      with: { name: 'Dara' },
    });
    for (const text of ['', '{}', mine.keyFile(null), makeCard(mine)])
      expect(problem(keyring.restore(text, 'far away', true)).code).toBe('backup-unreadable');
    expect(value(keyring.identity())!.key).toBe(mine.key);
  });
});

describe('a card', () => {
  it('carries name, key and fingerprint, and holds only as its owner made it', () => {
    const mine = value(createIdentity(home, 'សុខ "Sok"'));
    const card = makeCard(mine);
    expect(value(readCard(card))).toMatchObject({ name: mine.name, key: mine.key });
    expect(value(readCard(`\n${card.replaceAll(/\s+/g, ' ')}  `)).key).toBe(mine.key);
    const said = JSON.parse(card) as Record<string, string>;
    const theirs = value(createIdentity(other, 'Dara'));
    for (const altered of [
      { ...said, name: 'Minister' },
      { ...said, key: theirs.key },
      { ...said, fingerprint: '00000 00000 00000 00000' },
      { ...said, signature: 'zz' },
    ])
      expect(problem(readCard(JSON.stringify(altered))).code).toBe('card-altered');
    for (const text of [
      '',
      '[]',
      'null',
      card.slice(0, -4),
      `${card}x`,
      '{"bokprae":"card"}',
      'x'.repeat(20_000),
    ])
      expect(problem(readCard(text)).code).toBe('card-unreadable');
  });

  it('has a file name that every system takes', () => {
    expect(keyFileName('Sok/Dara: "x"?', '.bokcard')).toBe('Sok Dara x.bokcard');
    expect(keyFileName('...', '.bokkey')).toBe('key.bokkey');
    expect(keyFileName('សុខ ដារ៉ា', '.bokcard')).toBe('សុខ ដារ៉ា.bokcard');
  });
});
