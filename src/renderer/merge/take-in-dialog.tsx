import { useState } from 'react';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Progress } from '../parts/progress.tsx';
import { say } from '../parts/toast.ts';
import { appState, changeApp } from '../store/app-store.ts';
import { projectEndings } from '../store/take-files.ts';
import { useMessages } from '../store/use-messages.ts';
import { PassphraseForm } from './passphrase-form.tsx';

/** Takes in somebody's copy, then shows what came together. */
export function TakeInDialog({ project: { handle } }: { project: ProjectView }) {
  const { merging, common } = useMessages();
  const [file, setFile] = useState<File | null>(null);
  const [sealed, setSealed] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function take(chosen: File, passphrase: string | null) {
    setFile(chosen);
    setBusy(true);
    const asked = { handle, file: await withBytes(chosen), passphrase };
    const outcome = await backend.call('project.take-in', asked);
    setBusy(false);
    changeApp({ progress: null });
    if (!outcome.ok) {
      const { code } = outcome.problem;
      setSealed(code === 'package-sealed' || code === 'package-passphrase-wrong');
      setProblem(
        code === 'package-sealed' ? undefined : problemSentence(outcome.problem, appState().language),
      );
      return;
    }
    if (outcome.value.came === 0) {
      say((words) => words.merging.nothingNew);
      changeApp({ dialog: null });
    } else changeApp({ dialog: null, screen: 'merge' });
  }

  return (
    <Dialog
      open
      title={merging.takeIn}
      description={merging.takeInWhat}
      onClose={() => changeApp({ dialog: null })}
    >
      {busy ? (
        <Progress label={common.loading} />
      ) : sealed && file ? (
        <PassphraseForm file={file.name} wrong={problem} open={(given) => void take(file, given)} />
      ) : (
        <div className="merge-form">
          {problem && <p role="alert">{problem}</p>}
          <FilePicker
            look="primary"
            label={merging.chooseFile}
            accept={projectEndings}
            take={([chosen]) => chosen && void take(chosen, null)}
          />
        </div>
      )}
    </Dialog>
  );
}
