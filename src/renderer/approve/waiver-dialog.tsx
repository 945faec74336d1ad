import { useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';

/** These rows as they stand, or everything. */
export type WaiverScope = 'rows' | 'project';

interface WaiverDialogProps {
  /** Own rows that are about to be approved. */
  rows: number;
  waive: (reason: string, scope: WaiverScope) => Promise<void>;
  onClose: () => void;
}

/** Asks once why somebody approves their own edits, and says what that means. */
export function WaiverDialog({ rows, waive, onClose }: WaiverDialogProps) {
  const { approve, common } = useMessages();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<WaiverScope>('rows');
  const field = useRef<HTMLTextAreaElement>(null);
  const given = reason.trim() !== '';
  return (
    <Dialog
      open
      title={approve.waiverTitle}
      description={approve.waiverWhat}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={!given} onClick={() => void waive(reason, scope)}>
            {approve.waiverGo}
          </Button>
        </>
      }
    >
      <TextAreaField
        ref={field}
        label={approve.waiverReason}
        placeholder={approve.waiverHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (given && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void waive(reason, scope);
        }}
      />
      <Choice
        label={approve.waiverScope}
        value={scope}
        options={[
          { value: 'rows', label: approve.waiverRows(rows) },
          { value: 'project', label: approve.waiverProject },
        ]}
        choose={setScope}
      />
    </Dialog>
  );
}
