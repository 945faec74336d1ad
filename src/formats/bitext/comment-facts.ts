import { translationError } from '../../core/review/change-parts.ts';
import { momentIn } from './moment-in.ts';
import type { BitextComment, BitextRange, BitextRow } from './bitext.ts';

/**
 * What the notes of exchange formats have no place for: threads, what was closed, words that a comment stands on,
 * errors; with `moments`, also when a comment was made.
 */
export function commentsFact({ comments }: BitextRow, moments = false): Record<string, string> {
  const isMore = comments.some((one) => Object.keys(one).length > 3 || (moments && one.at !== ''));
  return isMore ? { comments: JSON.stringify(comments) } : {};
}

const keyOf = ({ author, text }: { author: string; text: string }) => JSON.stringify([author, text]);

/**
 * Gives the comments of a row back what was told of them, each known by its author and text: other programs add
 * notes and take some away.
 */
export function takeCommentsFact(row: BitextRow, json: string | undefined): void {
  const told = Map.groupBy(toldIn(json).reverse(), keyOf);
  if (told.size === 0) return;
  let isBegun = false;
  row.comments = row.comments.map((comment) => {
    const { at, reply, resolved, declined, on, error } = told.get(keyOf(comment))?.pop() ?? comment;
    const begun = { author: comment.author, at: comment.at || at, text: comment.text };
    if (reply && isBegun) return { ...begun, reply };
    isBegun = true;
    return {
      ...begun,
      ...(resolved ? { resolved } : {}),
      ...(resolved && declined ? { declined } : {}),
      ...(on && stands(row, on) ? { on } : {}),
      ...(error ? { error } : {}),
    };
  });
}

const stands = (row: BitextRow, { side, start, words }: BitextRange) =>
  words !== '' && row[side]?.text.slice(start, start + words.length) === words;

function toldIn(json: string | undefined): BitextComment[] {
  if (json === undefined) return [];
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return [];
  }
  return Array.isArray(list) ? list.flatMap(commentOf) : [];
}

/** What may have been altered on the way, with what of it is as it should be. */
function commentOf(value: unknown): BitextComment[] {
  const found = value as Partial<Record<keyof BitextComment, unknown>> | null;
  if (typeof found?.author !== 'string' || typeof found.text !== 'string') return [];
  const on = found.on as Partial<Record<keyof BitextRange, unknown>> | undefined;
  const error = translationError.safeParse(found.error);
  return [
    {
      author: found.author,
      at: momentIn(found.at),
      text: found.text,
      ...(found.reply === true ? { reply: true } : {}),
      ...(found.resolved === true ? { resolved: true } : {}),
      ...(found.declined === true ? { declined: true } : {}),
      ...(on &&
      (on.side === 'source' || on.side === 'target') &&
      isPlace(on.start) &&
      typeof on.words === 'string'
        ? { on: { side: on.side, start: on.start, words: on.words } }
        : {}),
      ...(error.success ? { error: error.data } : {}),
    },
  ];
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
