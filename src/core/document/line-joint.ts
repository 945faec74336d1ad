const khmerEnd = /[\u1780-\u17d3\u17dd]\u200b*$/;
const khmerStart = /^\u200b*[\u1780-\u17b3]/;

/** What goes between two pieces of one text where it was cut at a line or page end: nothing in Khmer or after a hyphen. */
export function lineJoint(before: string, after: string): '' | ' ' {
  if (khmerEnd.test(before) && khmerStart.test(after)) return '';
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) return '';
  return ' ';
}
