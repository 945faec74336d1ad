import { changeSentence } from '../../shared/messages/change-sentence.ts';
import { messages } from '../../shared/messages/messages.ts';
import type { RefusedView } from '../../shared/merge-view.ts';
import { Button } from '../parts/button.tsx';
import { say } from '../parts/toast.ts';
import { useWhen } from '../parts/use-when.ts';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

interface RefusedRowProps {
  refused: RefusedView;
  active: boolean;
  choose: () => void;
}

/** A change without effect: who, what, why not, and its words, to be copied and used by hand. */
export function RefusedRow({ refused, active, choose }: RefusedRowProps) {
  const { merging } = useMessages();
  const language = useApp((state) => state.language);
  const when = useWhen();
  const { texts, at } = refused;
  async function copy() {
    await navigator.clipboard.writeText(texts.join('\n'));
    say(merging.copied);
  }
  return (
    <article
      className={active ? 'merge-line merge-line-active' : 'merge-line'}
      aria-current={active ? 'true' : undefined}
      onClick={choose}
    >
      <span className="merge-number">{refused.rows.join(', ')}</span>
      <div>
        <p>
          {changeSentence(refused, messages(language))} · {when(at)}
        </p>
        {texts.map((text, index) => (
          <p key={index} className="text merge-words">
            {text}
          </p>
        ))}
        {active && texts.length > 0 && (
          <Button look="quiet" onClick={() => void copy()}>
            {merging.copyWords}
          </Button>
        )}
      </div>
      <span />
    </article>
  );
}
