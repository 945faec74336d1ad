import { Check } from 'lucide-react';
import { runCommand } from '../commands/handlers.ts';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

/** What is accounted for of both texts, and whether the aligning is done. */
export function Account() {
  const { align } = useMessages();
  const counts = useApp((state) => state.project?.counts);
  if (!counts) return null;
  const { segments, omitted, doubtful } = counts;
  return (
    <footer className="status-bar">
      {doubtful === 0 ? (
        <span className="align-done">
          <Check size={14} aria-hidden="true" /> {align.done}
        </span>
      ) : (
        <button type="button" className="align-left" onClick={() => runCommand('align.next-doubtful')}>
          {align.doubtful(doubtful)}
        </button>
      )}
      <span className="status-counts" data-account="">
        {align.account({
          source: align.share(segments.source),
          target: align.share(segments.target),
          omitted,
        })}
      </span>
    </footer>
  );
}
