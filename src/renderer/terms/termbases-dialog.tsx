import { useEffect, useState } from 'react';
import type { Attachment, AttachmentView } from '../../shared/attachment-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { Dialog } from '../parts/dialog.tsx';
import { showProblem } from '../parts/toast.ts';
import { changeApp } from '../store/app-store.ts';
import { setAttachments } from '../store/set-attachments.ts';
import { useMessages } from '../store/use-messages.ts';
import { AttachTermbase } from './attach-termbase.tsx';
import { AttachedTermbase } from './attached-termbase.tsx';
import { TermbaseTerms } from './termbase-terms.tsx';
import { useTermsRevision } from './use-terms-revision.ts';
import './terms.css';

/** The project's termbases, their order, and the terms in them. */
export function TermbasesDialog({ project }: { project: ProjectView }) {
  const { terms: words } = useMessages();
  const { handle } = project;
  const revision = useTermsRevision(handle);
  const [attached, setAttached] = useState<AttachmentView[] | null>(null);
  const [shown, setShown] = useState<string | null>(null);

  useEffect(() => {
    let stale = false;
    void backend.call('attachments.read', { handle, kind: 'terms' }).then((outcome) => {
      if (stale) return;
      if (outcome.ok) setAttached(outcome.value);
      else showProblem(outcome.problem);
    });
    return () => {
      stale = true;
    };
  }, [handle, revision]);

  async function set(list: readonly Attachment[]) {
    const written = await setAttachments(handle, 'terms', list);
    if (written) setAttached(written);
  }

  const open = attached?.find(({ path }) => path === shown) ?? attached?.find(({ missing }) => !missing);
  return (
    <Dialog
      wide
      open
      title={words.manage}
      description={words.manageWhat}
      onClose={() => changeApp({ dialog: null })}
    >
      {attached && (
        <div className="termbases">
          {attached.length === 0 && <p className="soft">{words.none}</p>}
          <ul>
            {attached.map((each, at) => (
              <AttachedTermbase
                key={each.path}
                termbase={each}
                shown={each.path === open?.path}
                show={() => setShown(each.path)}
                up={at > 0 ? () => void set(attached.with(at, attached[at - 1]!).with(at - 1, each)) : null}
                setWritable={(writable) => void set(attached.with(at, { ...each, writable }))}
                replace={(path) => void set(attached.with(at, { ...each, path }))}
                detach={() => void set(attached.filter(({ path }) => path !== each.path))}
              />
            ))}
          </ul>
          <AttachTermbase handle={handle} used={attached.map(({ path }) => path)} onAttached={setShown} />
          {open && (
            <TermbaseTerms
              key={open.path}
              path={open.path}
              name={open.name}
              writable={open.writable}
              revision={revision}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
