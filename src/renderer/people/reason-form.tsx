import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';

interface ReasonFormProps {
  /** What the button that does it says. */
  go: string;
  /** Resolves to whether it was done. */
  run: (reason: string) => Promise<boolean>;
  giveUp: () => void;
  ready?: boolean;
}

/** Asks for a reason, which stays with the project. */
export function ReasonForm({ go, run, giveUp, ready = true }: ReasonFormProps) {
  const { people, common } = useMessages();
  const [reason, setReason] = useState('');
  const given = reason.trim() !== '' && ready;
  async function send() {
    if (given && (await run(reason))) giveUp();
  }
  return (
    <div className="people-form">
      <TextAreaField
        label={people.reason}
        value={reason}
        autoFocus
        rows={2}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className="key-buttons">
        <Button look="primary" disabled={!given} onClick={() => void send()}>
          {go}
        </Button>
        <Button onClick={giveUp}>{common.cancel}</Button>
      </div>
    </div>
  );
}
