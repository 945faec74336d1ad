import { isOutsider } from '../../shared/is-outsider.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { ProjectView } from '../../shared/view.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { OutsiderDialog } from '../people/outsider-dialog.tsx';
import { changeApp, useApp } from '../store/app-store.ts';
import { openProject } from '../store/open-project.ts';
import { useMessages } from '../store/use-messages.ts';

/** Says why the open project can only be read, and what can be done about it. */
export function ReadOnlyDialog({ project }: { project: ProjectView }) {
  const { common, home } = useMessages();
  const language = useApp((state) => state.language);
  const problem = project.readOnly;
  if (!problem) return null;
  if (isOutsider(problem)) return <OutsiderDialog project={project} problem={problem} />;
  const stale = problem.with?.stale === 1;
  const close = () => changeApp({ dialog: null });
  const older = problem.code === 'file-older';
  const again = (how: { takeOver?: boolean; acceptOlder?: boolean } = {}) => {
    close();
    void openProject(project.path, how);
  };
  return (
    <Dialog
      open
      title={problem.code === 'file-locked' ? home.heldTitle : common.readOnly}
      onClose={close}
      footer={
        <>
          <Button onClick={() => again()}>{home.tryAgain}</Button>
          {stale && <Button onClick={() => again({ takeOver: true })}>{home.takeOver}</Button>}
          {older && <Button onClick={() => again({ acceptOlder: true })}>{home.goOnWithOlder}</Button>}
          <Button look="primary" onClick={close}>
            {home.readIt}
          </Button>
        </>
      }
    >
      <p>{problemSentence(problem, language)}</p>
      {stale && <p className="soft">{home.takeOverWhat}</p>}
    </Dialog>
  );
}
