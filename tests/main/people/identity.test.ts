import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createIdentity,
  fingerprint,
  readIdentity,
  verifySignature,
} from '../../../src/main/people/identity.ts';
import { problem, value } from '../project/world.ts';

let home: { folder: string };
beforeEach(() => (home = { folder: mkdtempSync(join(tmpdir(), 'bokprae-test-')) }));
afterEach(() => rmSync(home.folder, { recursive: true, force: true }));
const file = () => join(home.folder, 'identity.pem');

describe('an identity', () => {
  it('is not there at first', () => {
    expect(value(readIdentity(home))).toBeNull();
  });

  it('is the same when it is read again', () => {
    const made = value(createIdentity(home, 'សុខ ដារ៉ា'));
    const read = value(readIdentity(home))!;
    expect(read.name).toBe('សុខ ដារ៉ា');
    expect(read.key).toBe(made.key);
    expect(verifySignature(made.key, Buffer.from('x'), read.sign(Buffer.from('x')))).toBe(true);
  });

  it('lies in a file that nobody else may read', () => {
    value(createIdentity(home, 'Sok'));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    chmodSync(file(), 0o644);
    value(readIdentity(home));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), 'utf8')).toContain('-----BEGIN PRIVATE KEY-----');
  });

  it('is never replaced by another', () => {
    const first = value(createIdentity(home, 'Sok'));
    const second = value(createIdentity(home, 'Dara'));
    expect(second).toMatchObject({ name: 'Sok', key: first.key });
  });

  it('keeps a name on one line, and refuses one without letters', () => {
    expect(problem(createIdentity(home, ' \n ')).code).toBe('name-unusable');
    expect(value(createIdentity(home, 'Sok\nName: Dara')).name).toBe('Sok Name: Dara');
  });

  it('that is damaged is told, and not written over', () => {
    value(createIdentity(home, 'Sok'));
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const damaged = [
      '',
      'Name: Sok\n',
      'Name: \n',
      readFileSync(file(), 'utf8').slice(0, -40),
      `Name: Sok\n${rsa.export({ type: 'pkcs8', format: 'pem' }) as string}`,
    ];
    for (const text of damaged) {
      writeFileSync(file(), text);
      expect(problem(readIdentity(home))).toEqual({ code: 'identity-damaged', with: { file: file() } });
      expect(problem(createIdentity(home, 'Dara')).code).toBe('identity-damaged');
      expect(readFileSync(file(), 'utf8')).toBe(text);
    }
  });
});

describe('a signature', () => {
  it('holds for the very bytes and the very key only', () => {
    const mine = value(createIdentity(home, 'Sok'));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (bytes, at) => {
        const signature = mine.sign(bytes);
        expect(verifySignature(mine.key, bytes, signature)).toBe(true);
        const other = Uint8Array.from(bytes);
        other[at % other.length]! ^= 1;
        expect(verifySignature(mine.key, other, signature)).toBe(false);
      }),
      { numRuns: 30 },
    );
    const signature = mine.sign(Buffer.from('x'));
    const another = `${mine.key.slice(0, -1)}${mine.key.endsWith('0') ? '1' : '0'}`;
    expect(verifySignature(another, Buffer.from('x'), signature)).toBe(false);
  });

  it('that is no signature, or by no key, does not hold', () => {
    const mine = value(createIdentity(home, 'Sok'));
    const signature = mine.sign(Buffer.from('x'));
    for (const wrong of ['', 'zz', signature.slice(2), signature.toUpperCase(), `${signature}00`])
      expect(verifySignature(mine.key, Buffer.from('x'), wrong)).toBe(false);
    for (const key of ['', 'zz', mine.key.slice(2), '0'.repeat(63)])
      expect(verifySignature(key, Buffer.from('x'), signature)).toBe(false);
  });
});

describe('a fingerprint', () => {
  it('is four groups of five digits, always the same for a key', () => {
    const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    expect(fingerprint(key)).toMatch(/^\d{5}( \d{5}){3}$/);
    expect(fingerprint(key)).toBe(fingerprint(key));
    expect(fingerprint(key)).not.toBe(fingerprint(key.replace('d7', 'd8')));
  });
});
