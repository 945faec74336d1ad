import { useRef, useState } from 'react';
import { parseRowRanges } from '../../shared/row-ranges.ts';
import type { ProjectView } from '../../shared/view.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, TextAreaField } from '../parts/field.tsx';
import { say } from '../parts/toast.ts';
import { changeApp } from '../store/app-store.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import './merge.css';

const shortest = 8;

/** Makes a file for somebody: the whole project, or a review package for some rows of it. */
export function HandOverDialog({ project }: { project: ProjectView }) {
  const { merging, common } = useMessages();
  const { handle, rowOrder } = project;
  const [what, setWhat] = useState<'review' | 'copy'>('review');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [rows, setRows] = useState('');
  const [documents, setDocuments] = useState(false);
  const [seal, setSeal] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const numbers = parseRowRanges(rows, rowOrder.length);
  const short = seal && passphrase.trim().length < shortest;
  const ready = what === 'copy' || (numbers !== null && !short);

  async function make() {
    if (!ready) return;
    const made = await ask('project.hand-over', {
      handle,
      what,
      to,
      note,
      rows: (numbers ?? []).map((number) => rowOrder[number - 1]!),
      documents,
      passphrase: seal && what === 'review' ? passphrase : null,
    });
    if (!made) return;
    saveFile(made.name, made.bytes);
    say((words) => words.merging.made(made.name));
    changeApp({ dialog: null });
  }

  return (
    <Dialog
      open
      title={merging.handOver}
      description={merging.handOverWhat}
      onClose={() => changeApp({ dialog: null })}
      initialFocus={first}
      footer={
        <>
          <Button onClick={() => changeApp({ dialog: null })}>{common.cancel}</Button>
          <Button look="primary" disabled={!ready} onClick={() => void make()}>
            {merging.make}
          </Button>
        </>
      }
    >
      <div className="merge-form">
        <Choice
          label={merging.what}
          value={what}
          options={[
            { value: 'review', label: merging.review },
            { value: 'copy', label: merging.copy },
          ]}
          choose={setWhat}
        />
        <p className="field-note">{what === 'review' ? merging.reviewWhat : merging.copyWhat}</p>
        <Field ref={first} label={merging.to} value={to} onChange={(event) => setTo(event.target.value)} />
        {what === 'review' && (
          <>
            <TextAreaField
              label={merging.note}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <Field
              label={merging.rows}
              hint={merging.rowsHint}
              wrong={numbers === null ? merging.rowsWrong(rowOrder.length) : undefined}
              value={rows}
              onChange={(event) => setRows(event.target.value)}
            />
            <Tick label={merging.documents} on={documents} change={setDocuments} />
            <Tick label={merging.seal} on={seal} change={setSeal} />
            {seal && (
              <Field
                label={merging.passphrase}
                type="password"
                hint={merging.passphraseHint}
                wrong={short && passphrase !== '' ? merging.passphraseShort : undefined}
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Tick({ label, on, change }: { label: string; on: boolean; change: (on: boolean) => void }) {
  return (
    <label className="merge-tick">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
      {label}
    </label>
  );
}
