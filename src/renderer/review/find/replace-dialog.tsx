import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem.ts';
import type { Replacement } from '../../../shared/view.ts';
import { backend } from '../../bridge/backend.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RedlineView } from '../../parts/redline-view.tsx';
import { say } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useFind, usePlace, useRowOrder, useWork } from '../use-work.ts';

/** Shows every text as it would be after replacing; those that are ticked are replaced in one step. */
export function ReplaceDialog() {
  const work = useWork();
  const { handle, edits, place } = work;
  const { review, common } = useMessages();
  const { text: find, exact } = useFind((state) => state.query);
  const replacement = usePlace((state) => state.replacement);
  const [found, setFound] = useState<readonly Replacement[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const close = () => place.change({ dialog: null });

  useEffect(() => {
    let here = true;
    void edits
      .flush()
      .then(() => backend.call('replace.preview', { handle, find, exact, replacement }))
      .then((outcome) => {
        if (!here) return;
        if (outcome.ok) setFound(outcome.value);
        else setProblem(outcome.problem);
      });
    return () => {
      here = false;
    };
  }, [edits, handle, find, exact, replacement]);

  const chosen = (found ?? []).filter(({ segment }) => !left.has(segment));
  const rowCount = new Set(chosen.map(({ row }) => row)).size;

  async function apply() {
    setBusy(true);
    const segments = chosen.map(({ segment, version }) => ({ segment, version }));
    const outcome = await backend.call('replace.apply', { handle, find, exact, replacement, segments });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    close();
    place.change({ said: review.replaceDone(rowCount) });
    say((words) => words.review.replaceDone(rowCount));
  }

  return (
    <Dialog
      open
      wide
      onClose={close}
      title={review.replaceTitle}
      initialFocus={start}
      description={review.replaceWhat({ find, replacement })}
      footer={
        <>
          <Button ref={start} onClick={close}>
            {common.cancel}
          </Button>
          <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void apply()}>
            {review.replaceApply(rowCount)}
          </Button>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      {!problem && found === null && <p className="soft">{common.loading}</p>}
      {found?.length === 0 && <p className="soft">{review.replaceNone}</p>}
      {found && found.length > 0 && (
        <>
          <label className="replace-all">
            <input
              type="checkbox"
              checked={left.size === 0}
              onChange={(event) =>
                setLeft(event.target.checked ? new Set() : new Set(found.map(({ segment }) => segment)))
              }
            />
            {review.replaceAll}
          </label>
          <ul className="replace-list">
            {found.map((one) => (
              <Preview
                key={one.segment}
                one={one}
                chosen={!left.has(one.segment)}
                choose={(chosen) => {
                  const next = new Set(left);
                  if (chosen) next.delete(one.segment);
                  else next.add(one.segment);
                  setLeft(next);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface PreviewProps {
  one: Replacement;
  chosen: boolean;
  choose: (chosen: boolean) => void;
}

function Preview({ one, chosen, choose }: PreviewProps) {
  const { review } = useMessages();
  const language = useLanguage('target');
  const number = useRowOrder().indexOf(one.row) + 1;
  return (
    <li className="replace-item">
      <label>
        <input
          type="checkbox"
          aria-label={review.replaceRow(number)}
          checked={chosen}
          onChange={(event) => choose(event.target.checked)}
        />
        <span className="replace-number">{number}</span>
        <span className="text" lang={language}>
          <RedlineView before={one.before.text} after={one.after.text} language={language} />
        </span>
      </label>
    </li>
  );
}
