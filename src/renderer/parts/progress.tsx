import { Button } from './button.tsx';
import { useMessages } from '../store/use-messages.ts';
import './progress.css';

interface ProgressProps {
  /** What is being done. */
  label: string;
  /** From 0 to 1; left out while it is not known. */
  share?: number | undefined;
  cancel?: () => void;
}

/** Long work, how far it is, and a way out of it. */
export function Progress({ label, share, cancel }: ProgressProps) {
  const { common } = useMessages();
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div className="progress">
      <p role="status">{label}</p>
      <div
        className={percent === undefined ? 'progress-line progress-unknown' : 'progress-line'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i style={{ width: percent === undefined ? '30%' : `${percent}%` }} />
      </div>
      {cancel && <Button onClick={cancel}>{common.cancel}</Button>}
    </div>
  );
}
