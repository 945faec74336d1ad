import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';

interface PassphraseFormProps {
  file: string;
  wrong: string | undefined;
  open: (passphrase: string) => void;
}

/** Asks for the passphrase of a sealed package. */
export function PassphraseForm({ file, wrong, open }: PassphraseFormProps) {
  const { merging } = useMessages();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className="merge-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase.trim() !== '') open(passphrase);
      }}
    >
      <p>{merging.sealedWhat(file)}</p>
      <Field
        label={merging.passphrase}
        type="password"
        autoFocus
        wrong={wrong}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button look="primary" type="submit" disabled={passphrase.trim() === ''}>
        {merging.open}
      </Button>
    </form>
  );
}
