import { Fragment, type ReactNode } from 'react';
import type { Mark, RichText } from '../../core/text/rich-text.ts';
import { useMessages } from '../store/use-messages.ts';
import { textPieces, type TextRange } from './text-pieces.ts';
import './rich-text-view.css';

interface RichTextViewProps {
  content: RichText;
  /** Stretches to be told apart; each gets the class `range-NAME`. */
  ranges?: readonly TextRange[];
}

/** A text with its marks; what cannot be edited here is a small box. Links are shown, not followed. */
export function RichTextView({ content, ranges = [] }: RichTextViewProps) {
  return textPieces(content, ranges).map((piece) => {
    const text = <Plain text={piece.text} />;
    const marked = piece.marks.reduceRight<ReactNode>(
      (inner, mark) => <Marked mark={mark}>{inner}</Marked>,
      text,
    );
    if (piece.ranges.length === 0) return <Fragment key={piece.start}>{marked}</Fragment>;
    return (
      <span key={piece.start} className={piece.ranges.map((name) => `range-${name}`).join(' ')}>
        {marked}
      </span>
    );
  });
}

function Marked({ mark, children }: { mark: Mark; children: ReactNode }) {
  switch (mark.type) {
    case 'link':
      return (
        <span className="text-link" title={mark.href}>
          {children}
        </span>
      );
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'superscript':
      return <sup>{children}</sup>;
    case 'subscript':
      return <sub>{children}</sub>;
  }
}

function Plain({ text }: { text: string }) {
  const { common } = useMessages();
  return text.split(/(\n|\uFFFC)/).map((part, index) => {
    if (part === '\n') return <br key={index} />;
    if (part !== '\uFFFC') return part;
    return <span key={index} className="text-hidden" role="img" aria-label={common.hiddenContent} />;
  });
}
