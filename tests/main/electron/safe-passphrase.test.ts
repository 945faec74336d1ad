import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  keepPassphrase,
  keptPassphrase,
  mayKeep,
  passphraseToKeep,
  type SafeStorage,
} from '../../../src/main/electron/safe-passphrase.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const safe: SafeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from(text).map((byte) => byte ^ 0x55) as Buffer,
  decryptString: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x55)).toString('utf8'),
};

test('a passphrase is kept where the system has a store of its own, and not where it only looks like one', () => {
  expect(mayKeep(safe, 'linux')).toBe(true);
  expect(mayKeep({ ...safe, getSelectedStorageBackend: () => 'basic_text' }, 'linux')).toBe(false);
  expect(mayKeep({ ...safe, getSelectedStorageBackend: () => 'unknown' }, 'linux')).toBe(false);
  expect(mayKeep({ ...safe, isEncryptionAvailable: () => false }, 'darwin')).toBe(false);
  expect(mayKeep({ ...safe, getSelectedStorageBackend: () => '' }, 'win32')).toBe(true);
});

test('it is kept when somebody says so, and forgotten when it is changed or taken away', () => {
  expect(passphraseToKeep('identity.unlock', { passphrase: 'a', remember: true })).toBe('a');
  expect(passphraseToKeep('identity.unlock', { passphrase: 'a' })).toBeUndefined();
  expect(passphraseToKeep('identity.create', { name: 'Sok', passphrase: 'a', remember: true })).toBe('a');
  expect(passphraseToKeep('identity.create', { name: 'Sok' })).toBeNull();
  expect(passphraseToKeep('identity.protect', { present: 'a', next: 'b', remember: true })).toBe('b');
  expect(passphraseToKeep('identity.protect', { present: 'a', next: 'b' })).toBeNull();
  expect(passphraseToKeep('identity.protect', { present: 'a', next: null, remember: true })).toBeNull();
  expect(passphraseToKeep('identity.backup', { passphrase: 'a', remember: true })).toBeUndefined();
  expect(passphraseToKeep('row.write', null)).toBeUndefined();
});

test('it lies encrypted in a file, and one that cannot be read is none', () => {
  const file = join(temporaryFolder(), 'passphrase');
  expect(keptPassphrase(safe, file)).toBeNull();
  keepPassphrase(safe, file, 'ពាក្យសម្ងាត់');
  expect(readFileSync(file, 'utf8')).not.toContain('ពាក្យ');
  expect(keptPassphrase(safe, file)).toBe('ពាក្យសម្ងាត់');
  keepPassphrase(safe, file, null);
  expect(existsSync(file)).toBe(false);
});
