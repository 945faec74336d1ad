import { ArrowUp, X } from 'lucide-react';
import type { AttachmentView } from '../../shared/attachment-view.ts';
import { termbaseEnding } from '../../shared/termbase-ending.ts';
import { FindAgain } from '../attachments/find-again.tsx';
import { CheckField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface AttachedTermbaseProps {
  termbase: AttachmentView;
  shown: boolean;
  show: () => void;
  /** Null for the first. */
  up: (() => void) | null;
  setWritable: (writable: boolean) => void;
  detach: () => void;
  /** Uses the file at another path in its place. */
  replace: (path: string) => void;
}

const endings = [termbaseEnding];

/** One of the project's termbases. */
export function AttachedTermbase(props: AttachedTermbaseProps) {
  const { termbase, shown, show, up, setWritable, detach, replace } = props;
  const { terms: words } = useMessages();
  const { name, path, missing, writable } = termbase;

  async function find(chosen: string) {
    const found = (await ask('termbase.read', { path: chosen })) !== null;
    if (found) replace(chosen);
    return found;
  }

  return (
    <li className={shown ? 'termbase termbase-shown' : 'termbase'}>
      <button
        type="button"
        className="termbase-name"
        aria-label={words.open(name)}
        aria-pressed={shown}
        disabled={missing}
        title={path}
        onClick={show}
      >
        {name}
        {missing && (
          <small className="termbase-missing" title={path}>
            {words.missing} {path}
          </small>
        )}
      </button>
      {missing && (
        <FindAgain
          label={words.findAgain}
          title={words.fileTitle}
          endings={endings}
          path={path}
          take={find}
        />
      )}
      {!missing && <CheckField label={words.writable} checked={writable} onChange={setWritable} />}
      <IconButton label={words.up(name)} disabled={!up} onClick={() => up?.()}>
        <ArrowUp size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label={words.detach(name)} onClick={detach}>
        <X size={15} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
