import { type FormEvent, useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

/** Brings a key back from its backup, on a computer that has none, or whose passphrase is forgotten. */
export function RestoreForm({ giveUp, giveUpLabel }: { giveUp: () => void; giveUpLabel?: string }) {
  const { people } = useMessages();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const ready = file !== null && passphrase !== '';

  async function restore(event: FormEvent) {
    event.preventDefault();
    if (!file || !ready) return;
    const backup = await file.text();
    const outcome = await backend.call('identity.restore', { backup, passphrase, keepSealed: true });
    if (!outcome.ok) return setProblem(outcome.problem);
    changeApp({ app: outcome.value });
  }

  return (
    <form className="first-run-form" onSubmit={(event) => void restore(event)}>
      <h1>{people.restoreTitle}</h1>
      <p>{people.restoreWhat}</p>
      <div className="key-file">
        <FilePicker
          label={people.restoreFile}
          accept=".bokkey"
          take={([chosen]) => setFile(chosen ?? null)}
        />
        {file && <span>{file.name}</span>}
      </div>
      <Field
        label={people.backupPassphrase}
        type="password"
        value={passphrase}
        autoComplete="current-password"
        onChange={(event) => setPassphrase(event.target.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <Button look="primary" type="submit" disabled={!ready}>
        {people.restoreGo}
      </Button>
      <Button look="quiet" onClick={giveUp}>
        {giveUpLabel ?? people.beginAnew}
      </Button>
    </form>
  );
}
