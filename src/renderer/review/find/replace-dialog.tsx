import { useCallback } from 'react';
import { backend } from '../../bridge/backend.ts';
import { RedlineView } from '../../parts/redline-view.tsx';
import { say } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { PreviewDialog } from '../preview/preview-dialog.tsx';
import { usePreview } from '../preview/use-preview.ts';
import { useFind, usePlace, useWork } from '../use-work.ts';

/** Shows every text as it would be after replacing; those that are ticked are replaced in one step. */
export function ReplaceDialog() {
  const { handle, place } = useWork();
  const { review } = useMessages();
  const { text: find, exact } = useFind((state) => state.query);
  const replacement = usePlace((state) => state.replacement);
  const language = useLanguage('target');
  const close = () => place.change({ dialog: null });

  const preview = usePreview({
    ask: useCallback(
      () => backend.call('replace.preview', { handle, find, exact, replacement }),
      [handle, find, exact, replacement],
    ),
    apply: (segments) => backend.call('replace.apply', { handle, find, exact, replacement, segments }),
    done() {
      close();
      place.change({ said: review.replaceDone(rowCount) });
      say((words) => words.review.replaceDone(rowCount));
    },
  });
  const rowCount = new Set(preview.chosen.map(({ row }) => row)).size;

  return (
    <PreviewDialog
      title={review.replaceTitle}
      what={review.replaceWhat({ find, replacement })}
      none={preview.found?.length === 0 ? review.replaceNone : null}
      applyLabel={review.replaceApply(rowCount)}
      onClose={close}
      preview={preview}
      allLabel={() => review.replaceAll}
      rowLabel={review.replaceRow}
      show={({ before, after }) => (
        <span className="text" lang={language}>
          <RedlineView before={before.text} after={after.text} language={language} />
        </span>
      )}
    />
  );
}
