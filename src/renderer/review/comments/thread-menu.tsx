import { useState } from 'react';
import type { ThreadView } from '../../../shared/view.ts';
import { Menu, MenuItem, MenuLine } from '../../parts/menu.tsx';
import { useApp } from '../../store/app-store.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useWork } from '../use-work.ts';
import { ErrorDialog } from './error-dialog.tsx';

/** Gives a thread to somebody, or makes it an error. */
export function ThreadMenu({ thread }: { thread: ThreadView }) {
  const { handle } = useWork();
  const { review } = useMessages();
  const members = useApp((state) => state.project?.members) ?? [];
  const role = useApp((state) => state.project?.me?.role);
  const [marking, setMarking] = useState(false);
  const assign = (member: string | null) => void ask('thread.assign', { handle, thread: thread.id, member });
  return (
    <>
      <Menu align="end" trigger={<button type="button">{review.more}</button>}>
        {members.map(({ key, name }) => (
          <MenuItem
            key={key}
            label={review.assignTo(name)}
            disabled={thread.assignee?.key === key}
            run={() => assign(key)}
          />
        ))}
        {thread.assignee && <MenuItem label={review.assignNobody} run={() => assign(null)} />}
        {role !== undefined && role !== 'translator' && (
          <>
            <MenuLine />
            <MenuItem
              label={`${thread.error ? review.changeError : review.markError}…`}
              run={() => setMarking(true)}
            />
          </>
        )}
      </Menu>
      {marking && <ErrorDialog thread={thread} onClose={() => setMarking(false)} />}
    </>
  );
}
