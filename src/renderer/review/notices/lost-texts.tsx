import { useSyncExternalStore } from 'react';
import { say } from '../../parts/toast.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { isBesideOf } from '../edits/is-beside-of.ts';
import { useBeside, useRowOrder, useSavingStatus, useWork } from '../use-work.ts';
import { Notice, NoticeButton } from './row-notices.tsx';

/** Unsaved texts whose rows are gone, because somebody joined or split them meanwhile. */
export function LostTexts() {
  const { edits, rows, beside } = useWork();
  const order = useRowOrder();
  useSavingStatus();
  const lost = useSyncExternalStore(edits.subscribeStatus, () => edits.rows.join()) === '' ? [] : edits.rows;
  const gone = lost.filter((row) => !rows.get(row) && !order.includes(row));
  const astray = useBeside().filter(({ row, ...draft }) => {
    const view = rows.get(row);
    return view ? !isBesideOf(draft, view, draft.kind) : !order.includes(row);
  });
  return (
    <>
      {gone.map((row) => (
        <Lost key={row} text={textOf(edits.get(row)?.texts ?? [])} discard={() => void edits.discard(row)} />
      ))}
      {astray.map(({ row, kind, texts }) => (
        <Lost key={`${kind} ${row}`} text={textOf(texts)} discard={() => beside.keep(row, kind, null)} />
      ))}
    </>
  );
}

const textOf = (texts: readonly { content: { text: string } }[]) =>
  texts.map(({ content }) => content.text).join(' ');

function Lost({ text, discard }: { text: string; discard: () => void }) {
  const { review } = useMessages();
  const language = useLanguage('target');
  return (
    <Notice kind="bad">
      <p>{review.orphan}</p>
      <p className="text" lang={language}>
        {text}
      </p>
      <NoticeButton
        label={review.copy}
        run={() => void navigator.clipboard.writeText(text).then(() => say((words) => words.review.copied))}
      />
      <NoticeButton label={review.discard} run={discard} />
    </Notice>
  );
}
