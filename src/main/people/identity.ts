import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, constants, copyFileSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import { diskProblem } from '../home/disk-problem.ts';
import { writeWholeFile } from '../home/write-whole-file.ts';

export { fingerprint } from './fingerprint.ts';
export { verifySignature } from './verify-signature.ts';

/** Somebody who can sign. The private key does not leave `sign`. */
export interface Identity {
  name: string;
  /** The Ed25519 public key's 32 bytes in lower-case hexadecimal. */
  key: string;
  /** The signature's 64 bytes in lower-case hexadecimal. */
  sign(bytes: Uint8Array): string;
}

type Folder = { readonly folder: string };

const fileOf = (home: Folder) => join(home.folder, 'identity.pem');
const namePrefix = 'Name: ';

/**
 * The identity in the user's data folder; null where there is none yet. Its file is a line with the name
 * before a PKCS#8 key in PEM.
 */
export function readIdentity(home: Folder): Outcome<Identity | null> {
  const file = fileOf(home);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return done(null);
    return { ok: false, problem: diskProblem(error, file) ?? { code: 'identity-damaged', with: { file } } };
  }
  return parseIdentity(text) ?? refuse('identity-damaged', { file });
}

/** Makes an identity; the one that is there already comes back as it is, and is never replaced. */
export function createIdentity(home: Folder, name: string): Outcome<Identity> {
  const present = readIdentity(home);
  if (!present.ok) return present;
  if (present.value) return done(present.value);
  const oneLine = name.replace(/\p{Cc}+/gu, ' ').trim();
  if (oneLine === '') return refuse('name-unusable', { name });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  try {
    writeNew(fileOf(home), `${namePrefix}${oneLine}\n${pem}`);
  } catch (error) {
    const problem = diskProblem(error, fileOf(home));
    if (!problem) throw error;
    return { ok: false, problem };
  }
  const written = readIdentity(home);
  if (!written.ok) return written;
  return written.value ? done(written.value) : refuse('identity-damaged', { file: fileOf(home) });
}

function parseIdentity(text: string): Outcome<Identity> | null {
  const end = text.indexOf('\n');
  const name = text.slice(namePrefix.length, end).trim();
  if (!text.startsWith(namePrefix) || name === '') return null;
  try {
    const privateKey = createPrivateKey(text.slice(end + 1));
    if (privateKey.asymmetricKeyType !== 'ed25519') return null;
    return done({
      name,
      key: publicHalf(privateKey),
      sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
    });
  } catch {
    return null;
  }
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
