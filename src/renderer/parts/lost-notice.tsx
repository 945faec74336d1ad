import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import './lost-notice.css';

/** Says across the whole window that the backend is away, as long as it is. */
export function LostNotice() {
  const { common } = useMessages();
  const lost = useApp((state) => state.lost);
  if (!lost) return null;
  const forGood = lost.code === 'not-let-in';
  return (
    <div className="lost-notice" role="alert">
      <strong>{forGood ? common.lostForGood : common.lost}</strong>{' '}
      <span>{forGood ? common.lostForGoodWhat : common.lostWhat}</span>
    </div>
  );
}
