import type { ReactNode } from 'react';
import type { Hunk } from '../../core/match/hunks.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import { RichTextView } from './rich-text-view.tsx';
import { VisibleText } from './visible-text.tsx';

interface HunkViewProps {
  hunks: readonly Hunk[];
  /** White space and invisible characters are shown. */
  invisible?: boolean;
  /** Both texts, or one of them in a line of its own. */
  side?: 'both' | 'before' | 'after';
  /** What stands before a change, counted from 0. */
  lead?: (change: number) => ReactNode;
}

/** Two versions of a text as a redline, marks included. */
export function HunkView({ hunks, invisible = false, side = 'both', lead }: HunkViewProps) {
  const text = (content: RichText) =>
    invisible ? <VisibleText text={content.text} /> : <RichTextView content={content} />;
  let change = -1;
  return hunks.map(({ changed, before, after }, index) => {
    if (!changed) return <span key={index}>{text(after)}</span>;
    change += 1;
    return (
      <span key={index}>
        {lead?.(change)}
        {side !== 'after' && before.text !== '' && <del>{text(before)}</del>}
        {side !== 'before' && after.text !== '' && <ins>{text(after)}</ins>}
      </span>
    );
  });
}
