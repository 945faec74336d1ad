import { BookPlus, MessageSquarePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { runCommand } from '../../commands/handlers.ts';
import { CommandKeys } from '../../parts/keys.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useReadOnly } from '../use-read-only.ts';

/** A selection at rest so long, in milliseconds, may be meant for a comment. */
const rest = 250;

/** Small buttons beside words that are selected in a text of the list, to comment on them or keep them as a term. */
export function SelectionButton() {
  const { review, commands } = useMessages();
  const readOnly = useReadOnly();
  const [at, setAt] = useState<Spot | null>(null);
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
  const button = (command: 'row.comment' | 'term.add', label: string, Icon: typeof BookPlus) => (
    <button
      type="button"
      className="selection-button"
      aria-label={label}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        setAt(null);
        runCommand(command);
      }}
    >
      <Icon size={15} aria-hidden="true" />
      <CommandKeys command={command} />
    </button>
  );
  return (
    <div className="selection-buttons" style={{ left: at.x, top: at.y }}>
      {button('row.comment', review.commentSelection, MessageSquarePlus)}
      {at.isActive && button('term.add', commands['term.add'], BookPlus)}
    </div>
  );
}

interface Spot {
  x: number;
  y: number;
  /** In a text of the active row. */
  isActive: boolean;
}

function selectionEnd(): Spot | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const node = selection.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  if (!element?.closest('.row-source, .row-target')) return null;
  const box = [...selection.getRangeAt(0).getClientRects()].at(-1);
  if (!box) return null;
  const isActive = element.closest('.editor') !== null;
  const width = isActive ? 270 : 110;
  return {
    x: Math.min(box.right, innerWidth - width),
    y: Math.min(box.bottom + 4, innerHeight - 40),
    isActive,
  };
}
