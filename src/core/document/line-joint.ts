import type { RichText } from '../text/rich-text.ts';

const khmerEnd = /[\u1780-\u17d3\u17dd]\u200b*$/;
const khmerStart = /^\u200b*[\u1780-\u17b3]/;

/** What goes between two pieces of one text where it was cut at a line or page end: nothing in Khmer or after a hyphen. */
export function lineJoint(before: string, after: string): '' | ' ' {
  if (khmerEnd.test(before) && khmerStart.test(after)) return '';
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) return '';
  return ' ';
}

/** A joint in whatever marks both sides have, so that what is bold on both stays bold between them. */
export function markedJoint(before: RichText, after: RichText, text: string): RichText {
  const marks = before.marks.filter(
    (mark) =>
      mark.end === before.text.length &&
      after.marks.some((other) => other.start === 0 && other.type === mark.type && other.href === mark.href),
  );
  return { text, marks: text === '' ? [] : marks.map((mark) => ({ ...mark, start: 0, end: text.length })) };
}
