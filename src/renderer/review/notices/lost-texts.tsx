import { useSyncExternalStore } from 'react';
import { say } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useRowOrder, useSavingStatus, useWork } from '../use-work.ts';
import { Notice, NoticeButton } from './row-notices.tsx';

/** Unsaved texts whose rows are gone, because somebody joined or split them meanwhile. */
export function LostTexts() {
  const { edits, rows } = useWork();
  const { review } = useMessages();
  const language = useLanguage('target');
  const order = useRowOrder();
  useSavingStatus();
  const lost = useSyncExternalStore(edits.subscribeStatus, () => edits.rows.join()) === '' ? [] : edits.rows;
  const gone = lost.filter((row) => !rows.get(row) && !order.includes(row));
  return gone.map((row) => {
    const text = edits
      .get(row)
      ?.texts.map(({ content }) => content.text)
      .join(' ');
    return (
      <Notice key={row} kind="bad">
        <p>{review.orphan}</p>
        <p className="text" lang={language}>
          {text}
        </p>
        <NoticeButton
          label={review.copy}
          run={() => void navigator.clipboard.writeText(text ?? '').then(() => say(review.copied))}
        />
        <NoticeButton label={review.discard} run={() => void edits.discard(row)} />
      </Notice>
    );
  });
}
