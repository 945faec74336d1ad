import { useState } from 'react';
import type { TranslationError } from '../../../core/review/change.ts';
import type { ThreadView } from '../../../shared/view.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useWork } from '../use-work.ts';
import { ErrorFields } from './error-fields.tsx';

/** Makes a thread an error, another one, or none. */
export function ErrorDialog({ thread, onClose }: { thread: ThreadView; onClose: () => void }) {
  const { handle } = useWork();
  const { common, review } = useMessages();
  const [error, setError] = useState<TranslationError | null>(
    thread.error ? { category: thread.error.category, severity: thread.error.severity } : null,
  );
  async function save() {
    if (await ask('thread.classify', { handle, thread: thread.id, error })) onClose();
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={review.markError}
      description={review.markErrorHint}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button look="primary" onClick={() => void save()}>
            {review.errorSave}
          </Button>
        </>
      }
    >
      <ErrorFields error={error} choose={setError} />
    </Dialog>
  );
}
