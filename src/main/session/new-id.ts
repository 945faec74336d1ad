import { randomBytes } from 'node:crypto';

/** A new id for a segment, a row or a comment, which no other copy of the project will choose. */
export function newId(): string {
  return randomBytes(9).toString('base64url');
}
