import type { Clock } from './clock.ts';

/** A change, who made it and when. */
export interface Mention {
  change: string;
  author: string;
  clock: Clock;
}
