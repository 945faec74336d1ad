import { Inbox } from 'lucide-react';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useWork } from '../use-work.ts';
import { Notice, NoticeButton } from './row-notices.tsx';

/** What whoever handed the project over asks for, and a way to the rows that are meant. */
export function ErrandNote() {
  const { place } = useWork();
  const { merging } = useMessages();
  const errand = useApp((state) => state.project?.errand);
  const addressed = useApp((state) => state.project?.counts.addressed ?? 0);
  const filter = usePlace((state) => state.filter);
  if (!errand || (errand.note === '' && addressed === 0)) return null;
  return (
    <Notice kind="plain" icon={<Inbox size={14} />}>
      <b>{merging.errand(errand.from)}</b> {errand.note}{' '}
      {addressed > 0 && filter !== 'addressed' && (
        <NoticeButton label={merging.errandRows(addressed)} run={() => place.filter('addressed')} />
      )}
    </Notice>
  );
}
