import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/** Costs of scrypt (RFC 7914): memory is 128 · r · 2^logN bytes, here 128 MiB. */
const cost = { logN: 17, r: 8, p: 1 };
/** What a file from elsewhere may ask for at most. */
const most = { logN: 18, r: 8, p: 4 };
const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;
const headLength = 3 + saltLength + nonceLength;

/** Seals bytes with a passphrase: costs, salt, nonce, AES-256-GCM's tag, and what it hides. */
export function sealBytes(bytes: Uint8Array, passphrase: string): Buffer {
  const head = Buffer.concat([
    Buffer.from([cost.logN, cost.r, cost.p]),
    randomBytes(saltLength),
    randomBytes(nonceLength),
  ]);
  const cipher = createCipheriv('aes-256-gcm', keyFor(head, passphrase), head.subarray(-nonceLength));
  cipher.setAAD(head);
  const hidden = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([head, cipher.getAuthTag(), hidden]);
}

/** What was sealed; `wrong` where the passphrase or a single bit is another, `malformed` where nothing could fit. */
export function unsealBytes(sealed: Uint8Array, passphrase: string): Buffer | 'wrong' | 'malformed' {
  const head = Buffer.from(sealed.subarray(0, headLength));
  const tag = sealed.subarray(headLength, headLength + tagLength);
  const [logN = 0, r = 0, p = 0] = head;
  const sane = logN >= 10 && logN <= most.logN && r >= 1 && r <= most.r && p >= 1 && p <= most.p;
  if (!sane || tag.length < tagLength) return 'malformed';
  const decipher = createDecipheriv('aes-256-gcm', keyFor(head, passphrase), head.subarray(-nonceLength));
  decipher.setAAD(head);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headLength + tagLength)), decipher.final()]);
  } catch {
    return 'wrong';
  }
}

/** Passphrases are compared as people read them: composed, with spaces at both ends left away. */
function keyFor(head: Uint8Array, passphrase: string): Buffer {
  const [logN = 0, r = 0, p = 0] = head;
  const salt = head.subarray(3, 3 + saltLength);
  const N = 2 ** logN;
  return scryptSync(passphrase.normalize('NFC').trim(), salt, 32, { N, r, p, maxmem: 256 * N * r + 2 ** 20 });
}
