import { changeSentence } from '../../shared/messages/change-sentence.ts';
import { messages } from '../../shared/messages/messages.ts';
import type { RefusedView } from '../../shared/merge-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { Button } from '../parts/button.tsx';
import { say } from '../parts/toast.ts';
import { useWhen } from '../parts/use-when.ts';
import { ask } from '../store/ask.ts';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

interface RefusedRowProps {
  project: ProjectView;
  refused: RefusedView;
  active: boolean;
  choose: () => void;
}

/** A change without effect: who, what, why not, and its words, to be copied and used by hand. */
export function RefusedRow({ project, refused, active, choose }: RefusedRowProps) {
  const { merging, checking } = useMessages();
  const language = useApp((state) => state.language);
  const when = useWhen();
  const { texts, at, again, change } = refused;
  async function applyAgain() {
    const step = await ask('merge.again', { handle: project.handle, change });
    if (step) say((words) => words.merging.againDone);
  }
  function whyNot() {
    if (again === 'is-so') return merging.againIsSo;
    if (again === 'by-hand') return merging.againByHand;
    return again === 'can' ? '' : merging.againNot(checking.refusalReasons[again]);
  }
  async function copy() {
    await navigator.clipboard.writeText(texts.join('\n'));
    say((words) => words.merging.copied);
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
        {active && again !== 'can' && <p className="merge-why">{whyNot()}</p>}
        {active && (
          <div className="merge-do">
            {again === 'can' && project.readOnly === null && (
              <Button onClick={() => void applyAgain()}>{merging.again}</Button>
            )}
            {texts.length > 0 && (
              <Button look="quiet" onClick={() => void copy()}>
                {merging.copyWords}
              </Button>
            )}
          </div>
        )}
      </div>
      <span />
    </article>
  );
}
