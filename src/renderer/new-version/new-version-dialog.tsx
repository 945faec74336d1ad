import { useEffect, useRef, useState } from 'react';
import type { Side } from '../../core/review/change.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { VersionPreview } from '../../shared/version-preview.ts';
import type { ProjectView } from '../../shared/view.ts';
import { callWork } from '../bridge/call-work.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Progress } from '../parts/progress.tsx';
import { say } from '../parts/toast.ts';
import { appState, changeApp } from '../store/app-store.ts';
import { documentEndings } from '../store/take-files.ts';
import { useMessages } from '../store/use-messages.ts';
import { VersionChanges } from './version-changes.tsx';
import './new-version.css';

interface Chosen {
  side: Side;
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
}

/** Brings a new version of a document in, once its user has seen what it changes. */
export function NewVersionDialog({ project }: { project: ProjectView }) {
  const { versions, common } = useMessages();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<VersionPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { handle } = project;
  const close = () => changeApp({ dialog: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function ask<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    setBusy(true);
    setProblem(null);
    running.current = new AbortController();
    const outcome = await call(running.current.signal);
    running.current = null;
    setBusy(false);
    changeApp({ progress: null });
    return outcome;
  }

  async function look(side: Side, file: File) {
    const next = { side, file: await withBytes(file) };
    const outcome = await ask((signal) => callWork('version.preview', { handle, ...next }, signal));
    if (outcome.ok) {
      setChosen(next);
      setPreview(outcome.value);
    } else setProblem(problemSentence(outcome.problem, appState().language));
  }

  async function bring({ side, file }: Chosen) {
    const outcome = await ask((signal) => callWork('version.bring', { handle, side, file }, signal));
    if (!outcome.ok) return setProblem(problemSentence(outcome.problem, appState().language));
    say((words) => words.versions.brought(file.name));
    close();
  }

  const again = () => {
    setPreview(null);
    setChosen(null);
    setProblem(null);
  };
  return (
    <Dialog
      open
      wide
      title={versions.title}
      description={preview ? preview.file : versions.what}
      onClose={close}
      footer={
        preview && chosen && !busy ? (
          <>
            <Button onClick={again}>{versions.another}</Button>
            <Button look="primary" onClick={() => void bring(chosen)}>
              {versions.bring}
            </Button>
          </>
        ) : (
          <Button onClick={close}>{common.cancel}</Button>
        )
      }
    >
      {problem && <p role="alert">{problem}</p>}
      {busy ? (
        <Progress label={versions.comparing} />
      ) : preview ? (
        <VersionChanges preview={preview} />
      ) : (
        <Choosing project={project} look={(side, file) => void look(side, file)} />
      )}
    </Dialog>
  );
}

interface ChoosingProps {
  project: ProjectView;
  look: (side: Side, file: File) => void;
}

function Choosing({ project: { documents }, look }: ChoosingProps) {
  const { versions } = useMessages();
  return (
    <div className="new-version-sides">
      {(['source', 'target'] as const).map((side) => (
        <div key={side} className="new-version-side">
          <FilePicker
            label={
              side === 'target' && documents.target === null ? versions.firstDraft : versions.choose[side]
            }
            accept={documentEndings}
            take={([file]) => file && look(side, file)}
          />
          {documents[side] !== null && <p className="soft">{versions.now(documents[side])}</p>}
        </div>
      ))}
    </div>
  );
}
