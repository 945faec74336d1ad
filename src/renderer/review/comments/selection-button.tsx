import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { runCommand } from '../../commands/handlers.ts';
import { CommandKeys } from '../../parts/keys.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useReadOnly } from '../use-read-only.ts';

/** A selection at rest so long, in milliseconds, may be meant for a comment. */
const rest = 250;

/** A small button beside words that are selected in a text of the list, to comment on them. */
export function SelectionButton() {
  const { review } = useMessages();
  const readOnly = useReadOnly();
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      setAt(null);
      timer = setTimeout(() => setAt(selectionEnd()), rest);
    };
    const hide = () => setAt(null);
    document.addEventListener('selectionchange', look);
    document.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('scroll', hide, true);
    };
  }, []);
  if (!at || readOnly) return null;
  return (
    <button
      type="button"
      className="selection-button"
      style={{ left: at.x, top: at.y }}
      aria-label={review.commentSelection}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        setAt(null);
        runCommand('row.comment');
      }}
    >
      <MessageSquarePlus size={15} aria-hidden="true" />
      <CommandKeys command="row.comment" />
    </button>
  );
}

function selectionEnd(): { x: number; y: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const node = selection.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  if (!element?.closest('.row-source, .row-target')) return null;
  const box = [...selection.getRangeAt(0).getClientRects()].at(-1);
  if (!box) return null;
  return { x: Math.min(box.right, innerWidth - 110), y: Math.min(box.bottom + 4, innerHeight - 40) };
}
