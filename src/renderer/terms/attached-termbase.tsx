import { ArrowUp, X } from 'lucide-react';
import type { AttachmentView } from '../../shared/attachment-view.ts';
import { CheckField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useMessages } from '../store/use-messages.ts';

interface AttachedTermbaseProps {
  termbase: AttachmentView;
  shown: boolean;
  show: () => void;
  /** Null for the first. */
  up: (() => void) | null;
  setWritable: (writable: boolean) => void;
  detach: () => void;
}

/** One of the project's termbases. */
export function AttachedTermbase({ termbase, shown, show, up, setWritable, detach }: AttachedTermbaseProps) {
  const { terms: words } = useMessages();
  const { name, path, missing, writable } = termbase;
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
        {missing && <small> {words.missing}</small>}
      </button>
      <CheckField label={words.writable} checked={writable} onChange={setWritable} />
      {up && (
        <IconButton label={words.up(name)} onClick={up}>
          <ArrowUp size={15} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={words.detach(name)} onClick={detach}>
        <X size={15} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
