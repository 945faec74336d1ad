import type { RowView } from '../../../shared/view.ts';
import { useMessages } from '../../store/use-messages.ts';
import { isBesideOf } from '../edits/is-beside-of.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useBeside, usePlace, useWork } from '../use-work.ts';
import { Notice, NoticeButton } from './row-notices.tsx';

/** Says that a suggestion or a correction was begun on the row, and lets one go on with it. */
export function BesideNotices({ row, active }: { row: RowView; active: boolean }) {
  const work = useWork();
  const { suggesting, review } = useMessages();
  const mode = usePlace((place) => place.mode);
  const readOnly = useReadOnly();
  const drafts = useBeside().filter((draft) => draft.row === row.id && isBesideOf(draft, row, draft.kind));
  return drafts.map(({ kind }) =>
    (active && mode === kind) || readOnly ? null : (
      <Notice key={kind} kind="plain">
        {suggesting.begun[kind]}{' '}
        <NoticeButton
          label={suggesting.goOn}
          run={() => {
            if (!active) work.go(row.id, { on: 'nothing' });
            work.place.change({ mode: kind });
          }}
        />
        <NoticeButton label={review.discard} run={() => work.beside.keep(row.id, kind, null)} />
      </Notice>
    ),
  );
}
