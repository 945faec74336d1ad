import { useState } from 'react';
import type { RowView } from '../../../shared/view.ts';
import { runCommand } from '../../commands/handlers.ts';
import { Menu, MenuItem, MenuLine } from '../../parts/menu.tsx';
import { StateGlyph } from '../../parts/state-glyph.tsx';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useActions } from '../use-actions.ts';
import { stateRefusal, type StateChoice } from './state-refusal.ts';
import { useReadOnly } from '../use-read-only.ts';
import { usePlace, useWork } from '../use-work.ts';

/** A row's state, which opens the list of states to give it. */
export function StateMenu({ row }: { row: RowView }) {
  const { common, review } = useMessages();
  const active = usePlace((place) => place.active === row.id);
  const readOnly = useReadOnly();
  const [near, setNear] = useState(false);
  const requested = row.requested !== null;
  if (readOnly) return <StateGlyph state={row.state} requested={requested} />;
  const button = (
    <button
      type="button"
      className="state-button"
      tabIndex={active ? 0 : -1}
      aria-label={review.stateOf(requested ? common.requested : common.states[row.state])}
      onPointerEnter={() => setNear(true)}
    >
      <StateGlyph state={row.state} requested={requested} silent />
    </button>
  );
  // A menu costs more than a glyph: rows that nobody points at do without one.
  if (!active && !near) return button;
  return (
    <Menu align="end" trigger={button}>
      <States row={row} />
    </Menu>
  );
}

function States({ row }: { row: RowView }) {
  const work = useWork();
  const actions = useActions();
  const { common, review } = useMessages();
  const role = useApp((state) => state.project?.me?.role);
  const fourEyes = useApp((state) => state.project?.fourEyes === true && state.project.waiver === null);
  const here = (run: () => void) => () => {
    if (work.place.state().active !== row.id) work.go(row.id, { on: 'row' });
    run();
  };
  const item = (choice: StateChoice, label: string, run: () => void) => {
    const refusal = stateRefusal(row, choice, role);
    const ownEdit = choice === 'final' && row.ownEdit && fourEyes;
    const icon =
      choice === 'request' ? (
        <StateGlyph state={row.state} requested silent />
      ) : (
        <StateGlyph state={choice} silent />
      );
    return (
      <MenuItem
        label={label}
        icon={icon}
        disabled={refusal !== null}
        why={refusal ? review.stateWhy[refusal] : ownEdit ? review.stateWhy['own-edit'] : undefined}
        run={here(run)}
      />
    );
  };
  return (
    <>
      {item('translated', common.states.translated, () => void actions.setState(row, 'translated'))}
      {item('reviewed', common.states.reviewed, () => void actions.setState(row, 'reviewed'))}
      {item('final', common.states.final, () => void runCommand('row.approve'))}
      <MenuLine />
      {item('request', `${review.requestTitle}…`, () => work.place.change({ dialog: 'request' }))}
    </>
  );
}
