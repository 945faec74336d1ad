import { z } from 'zod';
import { canonicalJson } from '../../core/review/canonical-json.ts';
import { done, refuse, type Outcome } from '../../shared/problem.ts';
import { fingerprint } from './fingerprint.ts';
import type { Identity } from './identity.ts';
import { verifySignature } from './verify-signature.ts';

const card = z.strictObject({
  bokprae: z.literal('card'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(200),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  fingerprint: z.string().max(40),
  signature: z.string().max(200),
});
/** What a card says of its owner. */
export interface Card {
  name: string;
  key: string;
  fingerprint: string;
}

export const cardEnding = '.bokcard';
const longestCard = 10_000;

/** A public key as a small file to hand over, signed by its owner. */
export function makeCard(owner: Identity): string {
  const { name, key } = owner;
  const said = { bokprae: 'card', version: 1, name, key, fingerprint: fingerprint(key) };
  const signature = owner.sign(Buffer.from(canonicalJson(said), 'utf8'));
  return `${JSON.stringify({ ...said, signature }, null, 2)}\n`;
}

/** Reads a card from elsewhere, as a file's text or pasted. That it is whole says nothing of who sent it. */
export function readCard(text: string): Outcome<Card> {
  let read: z.infer<typeof card>;
  try {
    if (text.length > longestCard) return refuse('card-unreadable');
    read = card.parse(JSON.parse(text));
  } catch {
    return refuse('card-unreadable');
  }
  const { signature, ...said } = read;
  const holds =
    said.fingerprint === fingerprint(said.key) &&
    verifySignature(said.key, Buffer.from(canonicalJson(said), 'utf8'), signature);
  if (!holds) return refuse('card-altered', { name: said.name });
  return done({ name: said.name, key: said.key, fingerprint: said.fingerprint });
}
