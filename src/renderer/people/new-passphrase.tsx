import { useState } from 'react';
import { Field } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';

interface NewPassphraseProps {
  label: string;
  /** Told of what was typed twice alike; null while it was not. */
  change: (passphrase: string | null) => void;
}

/** A passphrase to be, typed twice. */
export function NewPassphrase({ label, change }: NewPassphraseProps) {
  const { people } = useMessages();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const differ = second !== '' && !first.startsWith(second);

  function take(next: string, again: string) {
    setFirst(next);
    setSecond(again);
    change(next !== '' && next === again ? next : null);
  }

  return (
    <>
      <Field
        label={label}
        type="password"
        value={first}
        autoComplete="new-password"
        onChange={(event) => take(event.target.value, second)}
      />
      <Field
        label={people.passphraseAgain}
        type="password"
        value={second}
        autoComplete="new-password"
        wrong={differ ? people.passphrasesDiffer : undefined}
        onChange={(event) => take(first, event.target.value)}
      />
    </>
  );
}
