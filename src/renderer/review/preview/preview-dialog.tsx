import { useRef, type ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { PreviewList, type PreviewListProps } from './preview-list.tsx';
import type { PreviewedText } from './use-preview.ts';

interface PreviewDialogProps<Text extends PreviewedText> extends PreviewListProps<Text> {
  title: string;
  what: string;
  /** Says that there is nothing to change; null where there is. */
  none: string | null;
  /** What the button says that changes what is ticked. */
  applyLabel: string;
  onClose: () => void;
  /** What is asked for, above the texts. */
  children?: ReactNode;
}

/** Shows texts as they would be; those that are ticked are changed in one step. */
export function PreviewDialog<Text extends PreviewedText>(props: PreviewDialogProps<Text>) {
  const { title, what, none, applyLabel, onClose, children, ...list } = props;
  const { found, chosen, problem, busy, apply } = list.preview;
  const { common } = useMessages();
  const start = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      initialFocus={start}
      description={what}
      footer={
        <>
          <Button ref={start} onClick={onClose}>
            {common.cancel}
          </Button>
          <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void apply()}>
            {applyLabel}
          </Button>
        </>
      }
    >
      {children}
      {problem && <ProblemNote problem={problem} />}
      {!problem && found === null && <p className="soft">{common.loading}</p>}
      {!problem && found !== null && none !== null && <p className="soft">{none}</p>}
      {found && found.length > 0 && <PreviewList {...list} />}
    </Dialog>
  );
}
