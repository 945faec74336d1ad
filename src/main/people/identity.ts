import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { writeWholeFile } from '../home/write-whole-file.ts';
import { openSealedKey, readSealedKey, sealKey } from './sealed-key.ts';

export { fingerprint } from './fingerprint.ts';
export { verifySignature } from './verify-signature.ts';

/** Somebody who can sign. The private key leaves it for a key file only. */
export interface Identity {
  name: string;
  /** The Ed25519 public key's 32 bytes in lower-case hexadecimal. */
  key: string;
  /** The signature's 64 bytes in lower-case hexadecimal. */
  sign(bytes: Uint8Array): string;
  /** The text of a key file: sealed with a passphrase, or open where that is null. */
  keyFile(passphrase: string | null): string;
}

/** The identity in a key file, which a passphrase may have to open. */
export interface StoredIdentity {
  name: string;
  key: string;
  isSealed: boolean;
  /** Refused by `passphrase-wrong`, or `identity-locked` where one is needed and none is given. */
  open(passphrase: string | null): Outcome<Identity>;
}

type Folder = { readonly folder: string };

const fileOf = (home: Folder) => join(home.folder, 'identity.pem');
const namePrefix = 'Name: ';

/**
 * The identity in the user's data folder; null where there is none yet. Its file is a line with the name
 * before a PKCS#8 key in PEM, or that PEM sealed with a passphrase.
 */
export function readStoredIdentity(home: Folder): Outcome<StoredIdentity | null> {
  const file = fileOf(home);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return done(null);
    return { ok: false, problem: diskProblem(error, file) ?? { code: 'identity-damaged', with: { file } } };
  }
  const stored = parseKeyFile(text);
  return stored ? done(stored) : refuse('identity-damaged', { file });
}

/** The same, opened with its passphrase where it has one. */
export function readIdentity(home: Folder, passphrase: string | null = null): Outcome<Identity | null> {
  const stored = readStoredIdentity(home);
  return !stored.ok || stored.value === null ? (stored as Outcome<null>) : stored.value.open(passphrase);
}

/** Makes an identity; the one that is there already comes back as it is, and is never replaced. */
export function createIdentity(
  home: Folder,
  name: string,
  passphrase: string | null = null,
): Outcome<Identity> {
  const oneLine = name.replace(/\p{Cc}+/gu, ' ').trim();
  const { privateKey } = generateKeyPairSync('ed25519');
  return begin(home, passphrase, () =>
    oneLine === '' ? refuse('name-unusable', { name }) : done(identityOf(oneLine, privateKey)),
  );
}

/**
 * Brings an identity back from its backup, where there is none or the same one, whose passphrase may be
 * forgotten; it then keeps the backup's passphrase or has none.
 */
export function restoreIdentity(
  home: Folder,
  backup: string,
  passphrase: string,
  keepSealed: boolean,
): Outcome<Identity> {
  const stored = parseKeyFile(backup);
  if (!stored?.isSealed) return refuse('backup-unreadable');
  const present = readStoredIdentity(home);
  if (!present.ok) return present;
  if (present.value && present.value.key !== stored.key)
    return refuse('identity-present', { name: present.value.name });
  const opened = stored.open(passphrase);
  if (!opened.ok) return opened;
  const next = keepSealed ? passphrase : null;
  if (!present.value) return begin(home, next, () => opened);
  const written = protectIdentity(home, opened.value, next);
  return written.ok ? opened : written;
}

/** Moves the identity's file aside, beside which it stays, so that another can be made or brought back. */
export function setIdentityAside(home: Folder, now: Date): Outcome<null> {
  const aside = join(home.folder, `identity-${now.toISOString().replaceAll(':', '-')}.pem`);
  return writing(fileOf(home), () => renameSync(fileOf(home), aside));
}

/** Gives the key file another passphrase, or none. */
export function protectIdentity(home: Folder, identity: Identity, passphrase: string | null): Outcome<null> {
  return writing(fileOf(home), () => writeWholeFile(fileOf(home), identity.keyFile(passphrase)));
}

function begin(home: Folder, passphrase: string | null, make: () => Outcome<Identity>): Outcome<Identity> {
  const present = readIdentity(home, passphrase);
  if (!present.ok) return present;
  if (present.value) return done(present.value);
  const made = make();
  if (!made.ok) return made;
  const file = fileOf(home);
  const written = writing(file, () => writeNew(file, made.value.keyFile(passphrase)));
  if (!written.ok) return written;
  const read = readIdentity(home, passphrase);
  if (!read.ok) return read;
  return read.value ? done(read.value) : refuse('identity-damaged', { file });
}

function writing(file: string, write: () => void): Outcome<null> {
  try {
    write();
    return done(null);
  } catch (error) {
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}

function parseKeyFile(text: string): StoredIdentity | null {
  const sealed = readSealedKey(text);
  if (sealed) {
    return {
      name: sealed.name,
      key: sealed.key,
      isSealed: true,
      open(passphrase) {
        if (passphrase === null) return refuse('identity-locked', { name: sealed.name });
        const pem = openSealedKey(sealed, passphrase);
        if (!pem.ok) return pem;
        const identity = parsePem(sealed.name, pem.value);
        return identity?.key === sealed.key ? done(identity) : refuse('backup-unreadable');
      },
    };
  }
  const end = text.indexOf('\n');
  const name = text.slice(namePrefix.length, end).trim();
  if (!text.startsWith(namePrefix) || name === '') return null;
  const identity = parsePem(name, text.slice(end + 1));
  return identity && { name, key: identity.key, isSealed: false, open: () => done(identity) };
}

function parsePem(name: string, pem: string): Identity | null {
  try {
    const privateKey = createPrivateKey(pem);
    return privateKey.asymmetricKeyType === 'ed25519' ? identityOf(name, privateKey) : null;
  } catch {
    return null;
  }
}

function identityOf(name: string, privateKey: KeyObject): Identity {
  const key = publicHalf(privateKey);
  return {
    name,
    key,
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
    keyFile(passphrase) {
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
      return passphrase === null ? `${namePrefix}${name}\n${pem}` : sealKey({ name, key }, pem, passphrase);
    },
  };
}

function publicHalf(privateKey: KeyObject): string {
  const { x } = privateKey.export({ format: 'jwk' });
  return Buffer.from(x!, 'base64url').toString('hex');
}

/** Writes a file whole, and leaves one alone that came to be meanwhile. */
function writeNew(file: string, text: string): void {
  const ready = `${file}.${process.pid}`;
  writeWholeFile(ready, text);
  try {
    linkOrCopy(ready, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(ready, { force: true });
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
