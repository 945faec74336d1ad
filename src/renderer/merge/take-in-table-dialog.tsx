import { useState } from 'react';
import type { TableReturnView } from '../../shared/table-contract.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { ProjectView } from '../../shared/view.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { Progress } from '../parts/progress.tsx';
import { RedlineView } from '../parts/redline-view.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { appState, changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import './take-in-table.css';

type Chosen = Awaited<ReturnType<typeof withBytes>>;

/** Takes in a review table that came back from a word processor, after showing what it brings. */
export function TakeInTableDialog({ project }: { project: ProjectView }) {
  const { merging, common } = useMessages();
  const [file, setFile] = useState<Chosen | null>(null);
  const [came, setCame] = useState<TableReturnView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => changeApp({ dialog: null });
  const { handle } = project;

  async function look(given: File) {
    setBusy(true);
    setProblem(null);
    const chosen = await withBytes(given);
    const outcome = await backend.call('table.preview', { handle, file: chosen });
    setBusy(false);
    if (!outcome.ok) {
      setCame(null);
      setProblem(problemSentence(outcome.problem, appState().language));
      return;
    }
    setFile(chosen);
    setCame(outcome.value);
  }

  async function take() {
    if (!file || !came || busy) return;
    setBusy(true);
    const outcome = await backend.call('table.take-in', { handle, file });
    setBusy(false);
    if (!outcome.ok) return showProblem(outcome.problem);
    say((words) => words.merging.tableTaken(came.changes.length));
    changeApp({ dialog: null, screen: 'review' });
  }

  const brings = came !== null && came.changes.length > 0;
  return (
    <Dialog
      open
      wide
      title={merging.tableTitle}
      description={merging.tableWhat}
      onClose={close}
      footer={
        came && (
          <>
            <FilePicker label={merging.tableOther} accept=".docx" take={([one]) => one && void look(one)} />
            {brings ? (
              <Button autoFocus look="primary" disabled={busy} onClick={() => void take()}>
                {merging.tableTake(came.changes.length)}
              </Button>
            ) : (
              <Button autoFocus look="primary" onClick={close}>
                {common.close}
              </Button>
            )}
          </>
        )
      }
    >
      {busy && !came ? (
        <Progress label={common.loading} />
      ) : came ? (
        <TableReturn came={came} language={project.languages.target} />
      ) : (
        <div className="merge-form">
          {problem && <p role="alert">{problem}</p>}
          <FilePicker
            look="primary"
            label={merging.tableChoose}
            accept=".docx"
            take={([one]) => one && void look(one)}
          />
        </div>
      )}
    </Dialog>
  );
}

/** What a table brings, row by row, and what has to be looked at. */
function TableReturn({ came, language }: { came: TableReturnView; language: string }) {
  const { merging } = useMessages();
  const { changes, deleted, moved, added, overtaken } = came;
  const told: [string, string][] = [
    [merging.tableOvertaken, overtaken.join(', ')],
    [merging.tableDeleted, deleted.join(', ')],
    [merging.tableMoved, moved.join(', ')],
    [merging.tableAdded, added.join('\n')],
  ];
  const said = told.filter(([, what]) => what !== '');
  return (
    <div className="table-return">
      {said.length > 0 && (
        <dl className="table-return-notes">
          {said.map(([label, what]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
      {changes.length === 0 ? (
        <p>{merging.tableNothing}</p>
      ) : (
        <ol className="table-return-list">
          {changes.map((change, index) => (
            <li key={index}>
              <span className="table-return-row">{change.row}</span>
              {'comment' in change ? (
                <div>
                  <p className="soft small">{merging.tableComment}</p>
                  <p>{change.comment}</p>
                </div>
              ) : (
                <div>
                  <p className="soft small">{merging.tableSuggestion(change.by)}</p>
                  <p lang={language}>
                    <RedlineView before={change.before} after={change.after} language={language} />
                  </p>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
