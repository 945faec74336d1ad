import { useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { say } from '../parts/toast.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface RequestDialogProps {
  handle: string;
  row: string;
  number: number;
  onClose: () => void;
}

/** Sends a row back with a reason. */
export function RequestDialog({ handle, row, number, onClose }: RequestDialogProps) {
  const { approve, common } = useMessages();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  async function send() {
    if (reason.trim() === '' || !(await ask('row.request', { handle, row, reason }))) return;
    say((words) => words.approve.sent);
    onClose();
  }

  return (
    <Dialog
      open
      title={approve.requestTitle}
      description={approve.requestWhat(number)}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={reason.trim() === ''} onClick={() => void send()}>
            {approve.send}
          </Button>
        </>
      }
    >
      <TextAreaField
        ref={field}
        label={approve.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
    </Dialog>
  );
}
