import { useCallback, useState } from 'react';
import { type Normalisation, normalisations } from '../../../core/normalise/normalise-text.ts';
import type { Side } from '../../../core/review/change.ts';
import { hasRight } from '../../../core/review/policy.ts';
import type { NormalisedText } from '../../../shared/normalising.ts';
import { backend } from '../../bridge/backend.ts';
import { Choice } from '../../parts/choice.tsx';
import { say } from '../../parts/toast.ts';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { PreviewDialog } from '../preview/preview-dialog.tsx';
import { usePreview } from '../preview/use-preview.ts';
import { useWork } from '../use-work.ts';
import { NormalisedRedline } from './normalised-redline.tsx';
import './normalise.css';

const all: readonly Normalisation[] = normalisations;

/** Shows every text as it would be in its normal form; those that are ticked are changed in one step. */
export function NormaliseDialog() {
  const { handle, place } = useWork();
  const { normalising: words } = useMessages();
  const role = useApp((state) => state.project?.me?.role);
  const [side, setSide] = useState<Side>('target');
  const [kinds, setKinds] = useState(all);
  const [counts, setCounts] = useState<ReadonlyMap<Normalisation, number>>(new Map());
  const close = () => place.change({ dialog: null });

  const preview = usePreview({
    ask: useCallback(
      () => backend.call('normalise.preview', { handle, side, kinds: [...kinds] }),
      [handle, side, kinds],
    ),
    apply: (segments) => backend.call('normalise.apply', { handle, side, kinds: [...kinds], segments }),
    heard(found) {
      if (kinds === all) setCounts(countKinds(found));
    },
    done() {
      close();
      place.change({ said: words.done(preview.chosen.length) });
      say(({ normalising }) => normalising.done(preview.chosen.length));
    },
  });

  function changeSide(next: Side) {
    setSide(next);
    setKinds(all);
    preview.clear();
  }

  function changeKind(kind: Normalisation, wanted: boolean) {
    setKinds(all.filter((one) => (one === kind ? wanted : kinds.includes(one))));
  }

  return (
    <PreviewDialog
      title={words.title}
      what={words.what}
      none={counts.size === 0 ? words.none : null}
      applyLabel={words.apply(preview.chosen.length)}
      onClose={close}
      preview={preview}
      allLabel={words.all}
      rowLabel={words.row}
      show={(one) => <NormalisedRedline side={side} one={one} />}
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
    </PreviewDialog>
  );
}

function countKinds(found: readonly NormalisedText[]): Map<Normalisation, number> {
  const counts = new Map<Normalisation, number>();
  for (const kind of found.flatMap((one) => one.kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
