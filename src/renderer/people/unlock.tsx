import { type FormEvent, useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import type { AppView } from '../../shared/app-view.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { ForgottenPassphrase } from './forgotten-passphrase.tsx';
import { CheckField, Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { changeApp } from '../store/app-store.ts';
import { openRemembered } from '../store/start.ts';
import { useMessages } from '../store/use-messages.ts';
import '../first-run/first-run.css';

/** Asks for the passphrase of the key, once until the program ends. */
export function Unlock({ app }: { app: AppView }) {
  const { common, people } = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [remember, setRemember] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (passphrase === '' || busy) return;
    setBusy(true);
    const outcome = await backend.call('identity.unlock', { passphrase, remember });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    changeApp({ app: outcome.value });
    await openRemembered();
  }

  if (forgotten) {
    return (
      <main className="first-run">
        <ForgottenPassphrase name={app.identity?.name ?? ''} giveUp={() => setForgotten(false)} />
      </main>
    );
  }
  return (
    <main className="first-run">
      <form className="first-run-form" onSubmit={(event) => void unlock(event)}>
        <p className="first-run-brand" lang="km" translate="no">
          {common.appNameKhmer}
        </p>
        <h1>{people.unlockTitle(app.identity?.name ?? '')}</h1>
        <p>{people.unlockWhat}</p>
        <Field
          label={people.passphrase}
          type="password"
          value={passphrase}
          autoFocus
          autoComplete="current-password"
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {app.canRemember && <CheckField label={people.remember} checked={remember} onChange={setRemember} />}
        {problem && <ProblemNote problem={problem} />}
        <Button look="primary" type="submit" disabled={passphrase === '' || busy}>
          {people.unlock}
        </Button>
        <Button look="quiet" onClick={() => setForgotten(true)}>
          {people.forgotten}
        </Button>
      </form>
    </main>
  );
}
