import { useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { RestoreForm } from './restore-form.tsx';

/** What can be done when nobody knows the passphrase of the key any more: a backup, or a new key. */
export function ForgottenPassphrase({ name, giveUp }: { name: string; giveUp: () => void }) {
  const { people } = useMessages();
  const [restoring, setRestoring] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (restoring) return <RestoreForm giveUpLabel={people.back} giveUp={() => setRestoring(false)} />;

  async function begin() {
    const outcome = await backend.call('identity.set-aside', {});
    if (outcome.ok) changeApp({ app: outcome.value });
    else setProblem(outcome.problem);
  }

  return (
    <div className="first-run-form">
      <h1>{people.forgottenTitle}</h1>
      <p>{people.forgottenWhat}</p>
      {problem && <ProblemNote problem={problem} />}
      <Button look="primary" autoFocus onClick={() => setRestoring(true)}>
        {people.restore}
      </Button>
      <p>{people.beginWhat(name)}</p>
      <div className="first-run-choices">
        <Button onClick={() => void begin()}>{people.begin}</Button>
        <Button look="quiet" onClick={giveUp}>
          {people.back}
        </Button>
      </div>
    </div>
  );
}
