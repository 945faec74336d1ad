import { useMemo } from 'react';
import { redline } from '../../core/match/redline.ts';
import { type RichText, slice } from '../../core/text/rich-text.ts';
import { useMessages } from '../store/use-messages.ts';
import { RichTextView } from './rich-text-view.tsx';

interface RichRedlineProps {
  before: RichText;
  after: RichText;
  /** BCP 47: words are compared in English, clusters in Khmer. */
  language: string;
}

/** What changed between two versions of a text, each stretch with its marks; says so where only marks changed. */
export function RichRedline({ before, after, language }: RichRedlineProps) {
  const { approve } = useMessages();
  const pieces = useMemo(() => redlinePieces(before, after, language), [before, after, language]);
  return (
    <>
      {pieces.map(({ op, content }, index) => {
        if (op === 'delete') {
          return (
            <del key={index}>
              <RichTextView content={content} />
            </del>
          );
        }
        if (op === 'insert') {
          return (
            <ins key={index}>
              <RichTextView content={content} />
            </ins>
          );
        }
        return <RichTextView key={index} content={content} />;
      })}
      {before.text === after.text && <small className="queue-marks"> {approve.onlyMarks}</small>}
    </>
  );
}

/** The stretches of a redline: what stays and what came in with the marks of the text after, what went with those before. */
function redlinePieces(before: RichText, after: RichText, language: string) {
  let left = 0;
  let right = 0;
  return redline(before.text, after.text, language).map(({ op, text }) => {
    const content =
      op === 'delete' ? slice(before, left, left + text.length) : slice(after, right, right + text.length);
    if (op !== 'insert') left += text.length;
    if (op !== 'delete') right += text.length;
    return { op, content };
  });
}
