import { createPublicKey, verify, type KeyObject } from 'node:crypto';

const publicKeys = new Map<string, KeyObject>();
const mostKeys = 1_000;

/** Whether a signature, in hexadecimal, is that of these bytes by the Ed25519 key, also in hexadecimal. */
export function verifySignature(key: string, bytes: Uint8Array, signature: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  try {
    return verify(null, bytes, publicKey(key), Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

function publicKey(key: string): KeyObject {
  let known = publicKeys.get(key);
  if (!known) {
    const x = Buffer.from(key, 'hex').toString('base64url');
    known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    if (publicKeys.size >= mostKeys) publicKeys.clear();
    publicKeys.set(key, known);
  }
  return known;
}
