/**
 * A hybrid logical clock (Kulkarni et al. 2014) as text that sorts in its own order: an ISO time with
 * milliseconds, then a counter for what happens within the same one.
 */
export type Clock = string;

export const clockPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/\d{6}$/;
const maximumCounter = 999_999;
/** A change whose clock is further ahead of the machine than this is quarantined, in milliseconds. */
export const clockTolerance = 24 * 60 * 60 * 1000;

/** The next clock after everything seen: the machine's time, unless what was seen is ahead of it. */
export function nextClock(latest: Clock | null, now: Date): Clock {
  const time = now.toISOString();
  if (latest === null || time > clockTime(latest)) return `${time}/000000`;
  const counter = Number(latest.slice(latest.indexOf('/') + 1)) + 1;
  if (counter <= maximumCounter) return `${clockTime(latest)}/${String(counter).padStart(6, '0')}`;
  return `${new Date(Date.parse(clockTime(latest)) + 1).toISOString()}/000000`;
}

/** The ISO time within a clock. */
export function clockTime(clock: Clock): string {
  return clock.slice(0, clock.indexOf('/'));
}
