import { type FormEvent, useState } from 'react';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { say } from '../parts/toast.ts';
import { RestoreForm } from '../people/restore-form.tsx';
import { interfaceLanguageNames } from '../shell/interface-language-names.ts';
import type { Problem } from '../../shared/problem.ts';
import { appState, changeApp, useApp } from '../store/app-store.ts';
import { openProject } from '../store/open-project.ts';
import { changeSettings } from '../store/settings.ts';
import { useMessages } from '../store/use-messages.ts';
import './first-run.css';

/** Asks for a name, with which the key of this computer is made. */
export function FirstRun() {
  const { common, home, people } = useMessages();
  const [restoring, setRestoring] = useState(false);
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.app?.settings.theme ?? 'system');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '' || busy) return;
    setBusy(true);
    const outcome = await backend.call('identity.create', { name });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    changeApp({ app: outcome.value });
    const { open } = outcome.value;
    if (open && !appState().project) await openProject(open);
    say((words) => words.people.backupOffer, {
      label: (words) => words.people.backupNow,
      run: () => changeApp({ dialog: 'key' }),
    });
  }

  if (restoring) {
    return (
      <main className="first-run">
        <RestoreForm giveUp={() => setRestoring(false)} />
      </main>
    );
  }
  return (
    <main className="first-run">
      <form className="first-run-form" onSubmit={(event) => void begin(event)}>
        <p className="first-run-brand" lang="km" translate="no">
          {common.appNameKhmer}
        </p>
        <h1>{home.welcome}</h1>
        <p>{home.welcomeWhat}</p>
        <p>{home.welcomeKey}</p>
        <Field
          label={home.yourName}
          hint={home.yourNameHint}
          value={name}
          maxLength={200}
          autoFocus
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
        {problem && <ProblemNote problem={problem} />}
        <Button look="primary" type="submit" disabled={name.trim() === '' || busy}>
          {home.begin}
        </Button>
        <Button look="quiet" onClick={() => setRestoring(true)}>
          {people.restore}
        </Button>
        <div className="first-run-settings">
          <Choice
            label={common.interfaceLanguage}
            value={language}
            options={interfaceLanguageNames.map((option) => ({ ...option, lang: option.value }))}
            choose={(next) => void changeSettings({ language: next })}
          />
          <Choice
            label={common.theme}
            value={theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: common.themes[value],
            }))}
            choose={(next) => void changeSettings({ theme: next })}
          />
        </div>
      </form>
    </main>
  );
}
