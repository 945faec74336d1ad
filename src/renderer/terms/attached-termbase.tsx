import { ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import type { AttachmentView } from '../../shared/attachment-view.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useMessages } from '../store/use-messages.ts';
import { TermbaseFile } from './termbase-file.tsx';

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

/** One of the project's termbases. */
export function AttachedTermbase(props: AttachedTermbaseProps) {
  const { termbase, shown, show, up, setWritable, detach, replace } = props;
  const [looking, setLooking] = useState(false);
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
        {missing && (
          <small className="termbase-missing" title={path}>
            {words.missing} {path}
          </small>
        )}
      </button>
      {missing && !looking && (
        <Button look="quiet" onClick={() => setLooking(true)}>
          {words.findAgain}
        </Button>
      )}
      {!missing && <CheckField label={words.writable} checked={writable} onChange={setWritable} />}
      {up && (
        <IconButton label={words.up(name)} onClick={up}>
          <ArrowUp size={15} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={words.detach(name)} onClick={detach}>
        <X size={15} aria-hidden="true" />
      </IconButton>
      {looking && <TermbaseFile was={path} take={replace} leave={() => setLooking(false)} />}
    </li>
  );
}
