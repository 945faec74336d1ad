import { useRef, useState } from 'react';
import type { RowView } from '../../shared/view.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { useRow } from '../review/use-work.ts';
import { useMessages } from '../store/use-messages.ts';
import { useAlign, useAlignment } from './use-align.ts';

/** Asks why a side of a row is empty on purpose. */
export function OmitDialog() {
  const id = useAlign((state) => state.omitting);
  return id === null ? null : <Asking key={id} id={id} />;
}

function Asking({ id }: { id: string }) {
  const row = useRow(id);
  return row ? <Reason row={row} /> : null;
}

function Reason({ row }: { row: RowView }) {
  const { store, actions } = useAlignment();
  const { align, common } = useMessages();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const side = row.source.length > 0 ? 'source' : 'target';
  const close = () => store.change({ omitting: null });
  const send = () => {
    if (reason.trim() !== '') void actions.omit(row.id, reason.trim());
  };
  return (
    <Dialog
      open
      title={align.omitTitle[side]}
      description={align.omitWhat[side]}
      onClose={close}
      initialFocus={field}
      footer={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          <Button look="primary" disabled={reason.trim() === ''} onClick={send}>
            {align.omitDo[side]}
          </Button>
        </>
      }
    >
      <div className="align-reasons">
        {align.omitReasons[side].map((one) => (
          <Button key={one} onClick={() => setReason(one)}>
            {one}
          </Button>
        ))}
      </div>
      <TextAreaField
        ref={field}
        label={align.omitReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          send();
        }}
      />
    </Dialog>
  );
}
