import { toggleMark } from 'prosemirror-commands';
import type { Command } from 'prosemirror-state';
import type { MarkType } from '../../../core/text/rich-text.ts';
import { schema } from './schema.ts';

const opposite: Partial<Record<MarkType, MarkType>> = {
  superscript: 'subscript',
  subscript: 'superscript',
};

/** Puts a mark on the selection or the text typed next, or takes it off; raised text cannot be lowered too. */
export function toggle(type: Exclude<MarkType, 'link'>): Command {
  const apply = toggleMark(schema.marks[type]);
  const other = opposite[type];
  if (!other) return apply;
  return (state, dispatch) =>
    apply(
      state,
      dispatch &&
        ((transaction) => {
          const { from, to, empty } = state.selection;
          if (empty) transaction.removeStoredMark(schema.marks[other]);
          else transaction.removeMark(from, to, schema.marks[other]);
          dispatch(transaction);
        }),
    );
}

/** Gives the selection this address and no other; null takes every link off. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (empty) return false;
    const transaction = state.tr.removeMark(from, to, schema.marks.link);
    if (href !== null) transaction.addMark(from, to, schema.marks.link.create({ href }));
    dispatch?.(transaction);
    return true;
  };
}
