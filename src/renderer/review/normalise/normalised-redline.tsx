import { useMemo } from 'react';
import { redline } from '../../../core/match/redline.ts';
import type { Side } from '../../../core/review/change.ts';
import type { NormalisedText } from '../../../shared/normalising.ts';
import { VisibleText } from '../../parts/visible-text.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';

/** What would change in a text: a redline on which spaces and invisible characters are seen, and why. */
export function NormalisedRedline({ side, one }: { side: Side; one: NormalisedText }) {
  const { normalising: words } = useMessages();
  const language = useLanguage(side);
  const edits = useMemo(() => redline(one.before.text, one.after.text, language), [one, language]);
  return (
    <span>
      <span className="text normalised" lang={language}>
        {edits.map(({ op, text }, at) => {
          if (op === 'equal') return <span key={at}>{text}</span>;
          const Tag = op === 'delete' ? 'del' : 'ins';
          return (
            <Tag key={at}>
              <VisibleText text={text} />
            </Tag>
          );
        })}
      </span>
      <small className="soft">{one.kinds.map((kind) => words.kinds[kind]).join(' · ')}</small>
    </span>
  );
}
