import { createHash } from 'node:crypto';

const groups = 4;
const digitsPerGroup = 5;

/**
 * Short form of a public key, to read out over the telephone: four groups of five decimal digits, taken
 * from the first 16 bytes of the SHA-256 of the key's bytes.
 */
export function fingerprint(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'hex')).digest('hex');
  const digits = groups * digitsPerGroup;
  const number = BigInt(`0x${digest.slice(0, 32)}`) % 10n ** BigInt(digits);
  return number
    .toString()
    .padStart(digits, '0')
    .match(new RegExp(`.{${digitsPerGroup}}`, 'g'))!
    .join(' ');
}
