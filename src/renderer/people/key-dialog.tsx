import { useState } from 'react';
import type { AppView } from '../../shared/app-view.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { CheckField, Field } from '../parts/field.tsx';
import { say } from '../parts/toast.ts';
import { changeApp } from '../store/app-store.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { saveCard } from './save-card.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import './people.css';

/** My key: its card to hand over, its backup, and its passphrase. */
export function KeyDialog({ app }: { app: AppView }) {
  const { common, people } = useMessages();
  if (!app.identity) return null;
  return (
    <Dialog
      open
      title={people.keyTitle}
      description={people.keyWhat}
      onClose={() => changeApp({ dialog: null })}
    >
      <dl className="key-facts">
        <dt>{common.fingerprint}</dt>
        <dd>
          <code>{app.identity.fingerprint}</code>
        </dd>
      </dl>
      <CardPart />
      <BackupPart />
      <PassphrasePart key={String(app.identity.isSealed)} app={app} isSealed={app.identity.isSealed} />
    </Dialog>
  );
}

function CardPart() {
  const { people } = useMessages();
  async function copy() {
    const made = await ask('identity.card', {});
    if (!made) return;
    await navigator.clipboard.writeText(made.text);
    say((words) => words.people.copied);
  }
  return (
    <section className="key-part">
      <h3>{people.card}</h3>
      <p className="soft">{people.cardWhat}</p>
      <div className="key-buttons">
        <Button onClick={() => void saveCard()}>{people.saveCard}</Button>
        <Button look="quiet" onClick={() => void copy()}>
          {people.copyCard}
        </Button>
      </div>
    </section>
  );
}

function BackupPart() {
  const { people } = useMessages();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  async function save() {
    if (passphrase === null) return;
    const made = await ask('identity.backup', { passphrase });
    if (!made) return;
    saveFile(made.name, new TextEncoder().encode(made.text));
    setPassphrase(null);
    setRound(round + 1);
    say((words) => words.people.backupSaved);
  }
  return (
    <section className="key-part">
      <h3>{people.backup}</h3>
      <p className="soft">{people.backupWhat}</p>
      <NewPassphrase key={round} label={people.backupPassphrase} change={setPassphrase} />
      <div className="key-buttons">
        <Button disabled={passphrase === null} onClick={() => void save()}>
          {people.saveBackup}
        </Button>
      </div>
    </section>
  );
}

function PassphrasePart({ app, isSealed }: { app: AppView; isSealed: boolean }) {
  const { people } = useMessages();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [remember, setRemember] = useState(false);
  const [round, setRound] = useState(0);
  const known = !isSealed || present !== '';

  async function protect(passphrase: string | null) {
    const given = { present: isSealed ? present : null, next: passphrase, remember };
    const changed = await ask('identity.protect', given);
    if (!changed) return;
    setPresent('');
    setNext(null);
    setRound(round + 1);
    changeApp({ app: changed });
    say((words) => (passphrase === null ? words.people.passphraseRemoved : words.people.passphraseSet));
  }

  return (
    <section className="key-part">
      <h3>{people.protection}</h3>
      <p className="soft">{isSealed ? people.protectedNow : people.openNow}</p>
      {isSealed && (
        <Field
          label={people.present}
          type="password"
          value={present}
          autoComplete="current-password"
          onChange={(event) => setPresent(event.target.value)}
        />
      )}
      <NewPassphrase key={round} label={people.next} change={setNext} />
      {app.canRemember && <CheckField label={people.remember} checked={remember} onChange={setRemember} />}
      <div className="key-buttons">
        <Button disabled={next === null || !known} onClick={() => void protect(next)}>
          {isSealed ? people.changePassphrase : people.setPassphrase}
        </Button>
        {isSealed && (
          <Button look="quiet" disabled={!known} onClick={() => void protect(null)}>
            {people.removePassphrase}
          </Button>
        )}
      </div>
    </section>
  );
}
