import { useEffect, useRef, useState } from 'react';
import { type Normalisation, normalisations } from '../../../core/normalise/normalise-text.ts';
import type { Side } from '../../../core/review/change.ts';
import { hasRight } from '../../../core/review/policy.ts';
import type { NormalisedText } from '../../../shared/normalising.ts';
import type { Problem } from '../../../shared/problem.ts';
import { backend } from '../../bridge/backend.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { say } from '../../parts/toast.ts';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useWork } from '../use-work.ts';
import { NormalisedList } from './normalised-list.tsx';
import './normalise.css';

const all: readonly Normalisation[] = normalisations;

/** Shows every text as it would be in its normal form; those that are ticked are changed in one step. */
export function NormaliseDialog() {
  const { handle, edits, place } = useWork();
  const { normalising: words, common } = useMessages();
  const role = useApp((state) => state.project?.me?.role);
  const [side, setSide] = useState<Side>('target');
  const [kinds, setKinds] = useState(all);
  const [counts, setCounts] = useState<ReadonlyMap<Normalisation, number>>(new Map());
  const [found, setFound] = useState<readonly NormalisedText[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const close = () => place.change({ dialog: null });

  useEffect(() => {
    let here = true;
    void edits
      .flush()
      .then(() => backend.call('normalise.preview', { handle, side, kinds: [...kinds] }))
      .then((outcome) => {
        if (!here) return;
        if (!outcome.ok) return setProblem(outcome.problem);
        setFound(outcome.value);
        if (kinds === all) setCounts(countKinds(outcome.value));
      });
    return () => {
      here = false;
    };
  }, [edits, handle, side, kinds]);

  const chosen = (found ?? []).filter(({ segment }) => !left.has(segment));

  async function apply() {
    setBusy(true);
    const segments = chosen.map(({ segment, version }) => ({ segment, version }));
    const outcome = await backend.call('normalise.apply', { handle, side, kinds: [...kinds], segments });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    close();
    place.change({ said: words.done(chosen.length) });
    say(({ normalising }) => normalising.done(chosen.length));
  }

  function changeSide(next: Side) {
    setSide(next);
    setKinds(all);
    setFound(null);
    setLeft(new Set());
  }

  function changeKind(kind: Normalisation, wanted: boolean) {
    setKinds(all.filter((one) => (one === kind ? wanted : kinds.includes(one))));
  }

  return (
    <Dialog
      open
      wide
      onClose={close}
      title={words.title}
      initialFocus={start}
      description={words.what}
      footer={
        <>
          <Button ref={start} onClick={close}>
            {common.cancel}
          </Button>
          <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void apply()}>
            {words.apply(chosen.length)}
          </Button>
        </>
      }
    >
      {role !== undefined && hasRight(role, 'correct') && (
        <Choice
          label={words.side}
          value={side}
          options={(['target', 'source'] as const).map((one) => ({ value: one, label: words.sides[one] }))}
          choose={changeSide}
        />
      )}
      {side === 'source' && <p className="soft">{words.sourceHint}</p>}
      {problem && <ProblemNote problem={problem} />}
      {!problem && found === null && <p className="soft">{common.loading}</p>}
      {!problem && found !== null && counts.size === 0 && <p className="soft">{words.none}</p>}
      {counts.size > 0 && (
        <fieldset className="normalise-kinds">
          <legend>{words.wanted}</legend>
          {all
            .filter((kind) => counts.has(kind))
            .map((kind) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={kinds.includes(kind)}
                  onChange={(event) => changeKind(kind, event.target.checked)}
                />
                {words.kinds[kind]} <span className="filter-count">{counts.get(kind)}</span>
              </label>
            ))}
        </fieldset>
      )}
      {found && found.length > 0 && (
        <NormalisedList side={side} found={found} left={left} setLeft={setLeft} />
      )}
    </Dialog>
  );
}

function countKinds(found: readonly NormalisedText[]): Map<Normalisation, number> {
  const counts = new Map<Normalisation, number>();
  for (const kind of found.flatMap((one) => one.kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
