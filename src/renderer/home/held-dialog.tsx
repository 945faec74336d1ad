import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { changeApp, useApp } from '../store/app-store.ts';
import { openProject } from '../store/open-project.ts';
import { useMessages } from '../store/use-messages.ts';

/** Asks what to do about a project that somebody else has open. */
export function HeldDialog() {
  const { common, home } = useMessages();
  const held = useApp((state) => state.held);
  const language = useApp((state) => state.language);
  if (!held) return null;
  const { path, problem } = held;
  const stale = problem.with?.stale === 1;
  const close = () => changeApp({ held: null });
  const again = (how: { takeOver?: boolean; readOnly?: boolean }) => {
    close();
    void openProject(path, how);
  };
  return (
    <Dialog
      open
      title={home.heldTitle}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          {stale && <Button onClick={() => again({ takeOver: true })}>{home.takeOver}</Button>}
          <Button look="primary" onClick={() => again({ readOnly: true })}>
            {home.readOnly}
          </Button>
        </>
      }
    >
      <p>{problemSentence(problem, language)}</p>
      {stale && <p className="soft">{home.takeOverWhat}</p>}
    </Dialog>
  );
}
