import { readLimits, Unreadable } from '../read-result.ts';

/** Throws `Unreadable` "too-long" where rows are more than the segments that a document may have. */
export function checkRows({ length }: readonly unknown[]): void {
  if (length > readLimits.segments) throw new Unreadable({ code: 'too-long' });
}
