import { useState, type FormEvent } from 'react';
import { backend } from '../../bridge/backend.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextAreaField } from '../../parts/field.tsx';
import { showProblem } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useWork } from '../use-work.ts';

const form = 'request-form';

/** Sends the active row back, with the reason. */
export function RequestDialog() {
  const { place, edits, handle } = useWork();
  const { review, common } = useMessages();
  const [reason, setReason] = useState('');
  const close = () => place.change({ dialog: null });

  async function send(event: FormEvent) {
    event.preventDefault();
    const row = place.state().active;
    if (row === null || reason.trim() === '') return;
    const written = await edits.write(row);
    const outcome = written.ok ? await backend.call('row.request', { handle, row, reason }) : written;
    if (!outcome.ok) return showProblem(outcome.problem);
    close();
    place.change({ said: common.requested });
  }

  return (
    <Dialog
      open
      onClose={close}
      title={review.requestTitle}
      description={review.requestWhat}
      footer={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={reason.trim() === ''}>
            {review.requestSend}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void send(event)}>
        <TextAreaField
          label={review.requestReason}
          value={reason}
          maxLength={10_000}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event);
          }}
        />
      </form>
    </Dialog>
  );
}
