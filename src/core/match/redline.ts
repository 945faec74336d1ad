import DiffMatchPatch from 'diff-match-patch';
import { absorbCoincidences } from './absorb-coincidences.ts';
import { commonAnchors } from './common-anchors.ts';
import { tokenEncoder } from './token-encoder.ts';
import { tokenise } from './tokenise.ts';

/** A stretch of a redline. */
export interface Edit {
  op: 'equal' | 'insert' | 'delete';
  text: string;
}

/** Longer texts, in tokens of both, are cut at common anchors before they are compared. */
const longestWhole = 4000;
/** Of stretches longer than this without an anchor one replaces the other as a whole. */
const longestCompared = 6000;

/** Appends an edit, merging it with the one before; a deletion comes before an insertion at the same place. */
function push(edits: Edit[], op: Edit['op'], text: string): void {
  if (text === '') return;
  const last = edits.at(-1);
  if (last?.op === op) last.text += text;
  else if (op === 'delete' && last?.op === 'insert') {
    const other = edits.at(-2);
    if (other?.op === 'delete') other.text += text;
    else edits.splice(-1, 0, { op, text });
  } else edits.push({ op, text });
}

function compareTokens(before: readonly string[], after: readonly string[], edits: Edit[]): void {
  const encode = tokenEncoder();
  const matcher = new DiffMatchPatch();
  // Its time limit would make a redline depend on how busy the machine is.
  matcher.Diff_Timeout = 0;
  const diffs = matcher.diff_main(encode(before), encode(after), false);
  absorbCoincidences(diffs, matcher);
  let left = 0;
  let right = 0;
  for (const [operation, { length }] of diffs) {
    if (operation > 0) push(edits, 'insert', after.slice(right, right + length).join(''));
    else push(edits, operation < 0 ? 'delete' : 'equal', before.slice(left, left + length).join(''));
    if (operation <= 0) left += length;
    if (operation >= 0) right += length;
  }
}

function compare(before: readonly string[], after: readonly string[], edits: Edit[]): void {
  if (before.length + after.length <= longestWhole) {
    compareTokens(before, after, edits);
    return;
  }
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  push(edits, 'equal', before.slice(0, start).join(''));
  compareBetween(before.slice(start, before.length - end), after.slice(start, after.length - end), edits);
  push(edits, 'equal', before.slice(before.length - end).join(''));
}

function compareBetween(before: readonly string[], after: readonly string[], edits: Edit[]): void {
  const size = before.length + after.length;
  const anchors = size > longestWhole ? commonAnchors(before, after) : [];
  if (anchors.length === 0) {
    if (size <= longestCompared) compareTokens(before, after, edits);
    else {
      push(edits, 'delete', before.join(''));
      push(edits, 'insert', after.join(''));
    }
    return;
  }
  let left = 0;
  let right = 0;
  for (const [leftAnchor, rightAnchor] of [...anchors, [before.length, after.length] as const]) {
    compare(before.slice(left, leftAnchor), after.slice(right, rightAnchor), edits);
    if (leftAnchor < before.length) push(edits, 'equal', before[leftAnchor]!);
    left = leftAnchor + 1;
    right = rightAnchor + 1;
  }
}

/**
 * What turns `before` into `after`, readable as a redline: in whole words and Khmer clusters, scattered single
 * coincidences taken into the change around them. The equal and deleted stretches joined are `before`, the
 * equal and inserted ones `after`.
 */
export function redline(before: string, after: string, language: string): Edit[] {
  const edits: Edit[] = [];
  compare(tokenise(before, language), tokenise(after, language), edits);
  return edits;
}
