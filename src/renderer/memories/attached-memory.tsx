import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { Attachment, AttachmentView } from '../../shared/attachment-view.ts';
import { memoryEnding } from '../../shared/memory-ending.ts';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import { FindAgain } from '../attachments/find-again.tsx';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { ask } from '../store/ask.ts';
import { useApp } from '../store/app-store.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { memoryAmount } from './memory-amount.ts';

interface AttachedMemoryProps {
  memory: AttachmentView;
  /** Its file is not there, and it is none that is made when something is written to it. */
  gone: boolean;
  open: () => void;
  change: (part: Partial<Attachment>) => void;
  /** Null at the ends of the list. */
  up: (() => void) | null;
  down: (() => void) | null;
  detach: () => void;
  /** Has what waits for it go in now. */
  tryAgain: () => void;
}

const endings = [memoryEnding];
const mostPenalty = 30;

/** One of the project's memories. */
export function AttachedMemory(props: AttachedMemoryProps) {
  const { memory: one, gone, open, change, up, down, detach, tryAgain } = props;
  const words = useMessages();
  const { memory } = words;
  const language = useApp((state) => state.language);
  const { path, name, missing, waits } = one;
  const statistics = useAnswer('memory.statistics', missing ? null : { path }, path, 0);

  async function find(chosen: string) {
    const found = (await ask('memory.statistics', { path: chosen })) !== null;
    if (found) change({ path: chosen });
    return found;
  }

  return (
    <li className="attached-memory">
      <button type="button" className="text-button" disabled={gone} title={path} onClick={open}>
        {name}
      </button>
      {gone ? (
        <FindAgain
          label={memory.findAgain}
          title={memory.fileTitle}
          endings={endings}
          path={path}
          take={find}
        />
      ) : (
        <>
          <CheckField
            label={memory.learns}
            checked={one.writable}
            onChange={(writable) => change({ writable })}
          />
          <label className="memory-penalty">
            {memory.penalty}
            <input
              className="input"
              type="number"
              aria-label={memory.penaltyOf(name)}
              min={0}
              max={mostPenalty}
              value={one.penalty}
              onChange={({ target }) => change({ penalty: clamp(target.valueAsNumber) })}
            />
          </label>
        </>
      )}
      <span className="memory-order">
        <IconButton label={memory.up(name)} disabled={!up} onClick={() => up?.()}>
          <ArrowUp size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={memory.down(name)} disabled={!down} onClick={() => down?.()}>
          <ArrowDown size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={memory.detach(name)} onClick={detach}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </span>
      <small className={gone ? 'memory-gone' : undefined} title={path}>
        {gone && `${memory.gone} ${path}`}
        {!gone && missing && memory.missing}
        {statistics && memoryAmount(words, statistics)}
      </small>
      {waits && (
        <p className="memory-waits" role="status">
          <span>{memory.waits(gone ? '' : problemSentence(waits, language))}</span>
          <Button look="quiet" onClick={tryAgain}>
            {memory.tryAgain}
          </Button>
        </p>
      )}
    </li>
  );
}

const clamp = (penalty: number) => (penalty >= 0 ? Math.min(mostPenalty, Math.round(penalty)) : 0);
