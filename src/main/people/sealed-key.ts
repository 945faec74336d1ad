import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../core/review/canonical-json.ts';
import { done, refuse, type Outcome } from '../../shared/problem.ts';

/** Cost of a passphrase's key (RFC 7914): 64 MB and a fifth of a second on an old laptop. */
const cost = { N: 2 ** 16, r: 8, p: 1 } as const;
const cipher = 'aes-256-gcm';
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const sealedKey = z.strictObject({
  bokprae: z.literal('sealed-key'),
  version: z.literal(1),
  name: z.string().min(1).max(200),
  key: hex(32),
  scrypt: z.strictObject({
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 18),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: hex(16),
  }),
  nonce: hex(12),
  tag: hex(16),
  data: z.string().regex(/^[0-9a-f]{2,1000}$/),
});
/** A private key that only its passphrase opens; whose it is can be read without. */
export type SealedKey = z.infer<typeof sealedKey>;

/** Reads a file that holds a sealed key; null where it is none. */
export function readSealedKey(text: string): SealedKey | null {
  try {
    return sealedKey.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Seals a private key in PEM with a passphrase; name and public key are bound to it. */
export function sealKey(owner: { name: string; key: string }, pem: string, passphrase: string): string {
  const head = {
    bokprae: 'sealed-key',
    version: 1,
    name: owner.name,
    key: owner.key,
    scrypt: { ...cost, salt: randomBytes(16).toString('hex') },
    nonce: randomBytes(12).toString('hex'),
  } as const;
  const sealing = createCipheriv(cipher, secretOf(passphrase, head.scrypt), Buffer.from(head.nonce, 'hex'));
  sealing.setAAD(Buffer.from(canonicalJson(head), 'utf8'));
  const data = Buffer.concat([sealing.update(pem, 'utf8'), sealing.final()]).toString('hex');
  const tag = sealing.getAuthTag().toString('hex');
  return `${JSON.stringify({ ...head, tag, data }, null, 2)}\n`;
}

/** The private key in PEM. A wrong passphrase, or a file that was altered, is one refusal: nobody can tell them apart. */
export function openSealedKey({ tag, data, ...head }: SealedKey, passphrase: string): Outcome<string> {
  const opening = createDecipheriv(
    cipher,
    secretOf(passphrase, head.scrypt),
    Buffer.from(head.nonce, 'hex'),
    { authTagLength: 16 },
  );
  opening.setAAD(Buffer.from(canonicalJson(head), 'utf8'));
  opening.setAuthTag(Buffer.from(tag, 'hex'));
  try {
    return done(Buffer.concat([opening.update(data, 'hex'), opening.final()]).toString('utf8'));
  } catch {
    return refuse('passphrase-wrong', { name: head.name });
  }
}

/** The same passphrase typed on another keyboard can come in other code points (RFC 8265 normalises too). */
function secretOf(passphrase: string, { salt, ...given }: SealedKey['scrypt']): Buffer {
  const maxmem = 256 * given.N * given.r;
  return scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, { ...given, maxmem });
}
