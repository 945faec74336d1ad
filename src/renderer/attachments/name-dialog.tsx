import { type FormEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';

interface NameDialogProps {
  title: string;
  label: string;
  /** What the button says. */
  make: string;
  take: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name of something new. */
export function NameDialog({ title, label, make, take, onClose }: NameDialogProps) {
  const { common } = useMessages();
  const form = useId();
  const [name, setName] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') take(name.trim());
  }

  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {make}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label={label} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </form>
    </Dialog>
  );
}
