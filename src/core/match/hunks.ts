import { concat, type Mark, type RichText, slice } from '../text/rich-text.ts';
import { redline } from './redline.ts';
import { tokenise } from './tokenise.ts';

/** A stretch of two texts that is the same in both, or stands in the one for what stands in the other. */
export interface Hunk {
  changed: boolean;
  before: RichText;
  after: RichText;
}

/**
 * What turns `before` into `after`, stretch by stretch, marks included: where only marks differ, that is a
 * change of its own. All `before` joined are the first text, all `after` the second.
 */
export function hunksBetween(before: RichText, after: RichText, language: string): Hunk[] {
  const hunks: Hunk[] = [];
  let left = 0;
  let right = 0;
  const push = (changed: boolean, gone: number, come: number) => {
    const hunk = {
      changed,
      before: slice(before, left, left + gone),
      after: slice(after, right, right + come),
    };
    const last = hunks.at(-1);
    if (last?.changed === changed) {
      last.before = concat([last.before, hunk.before]);
      last.after = concat([last.after, hunk.after]);
    } else hunks.push(hunk);
    left += gone;
    right += come;
  };
  for (const { op, text } of redline(before.text, after.text, language)) {
    if (op === 'delete') push(true, text.length, 0);
    else if (op === 'insert') push(true, 0, text.length);
    else if (before.marks.length + after.marks.length === 0) push(false, text.length, text.length);
    else {
      for (const { length } of tokenise(text, language)) {
        const same = marksOver(before, left, length) === marksOver(after, right, length);
        push(!same, length, length);
      }
    }
  }
  return hunks;
}

/** The second text in the changes that are taken, counted from 0 among those that change something, the first elsewhere. */
export function takeChanges(hunks: readonly Hunk[], taken: (change: number) => boolean): RichText {
  let change = -1;
  return concat(
    hunks.map(({ changed, before, after }) => {
      if (!changed) return after;
      change += 1;
      return taken(change) ? after : before;
    }),
  );
}

function marksOver({ marks }: RichText, start: number, length: number): string {
  return marks
    .filter((mark) => mark.start < start + length && mark.end > start)
    .map((mark) => describe(mark, start, length))
    .join();
}

function describe({ type, href, start, end }: Mark, from: number, length: number): string {
  return `${type} ${href ?? ''} ${Math.max(0, start - from)} ${Math.min(length, end - from)}`;
}
