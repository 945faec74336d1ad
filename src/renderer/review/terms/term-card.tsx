import { useEffect, useState } from 'react';

/** Says what an underlined term means when the mouse is on it, or the caret in it. */
export function TermCard() {
  const [card, setCard] = useState<{ x: number; y: number; lines: string[] } | null>(null);
  useEffect(() => {
    const show = (element: Element | null | undefined) => {
      const term = element?.closest<HTMLElement>('[data-term]');
      const box = term?.getClientRects()[0];
      const said = term?.dataset.term;
      setCard(box && said ? { x: box.left, y: box.bottom + 4, lines: said.split('\n') } : null);
    };
    const point = (event: MouseEvent) => show(event.target instanceof Element ? event.target : null);
    const moveCaret = () => {
      const selection = getSelection();
      const node = selection?.isCollapsed ? selection.anchorNode : null;
      show(node instanceof Element ? node : node?.parentElement);
    };
    const hide = () => setCard(null);
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('mouseover', point);
    document.addEventListener('selectionchange', moveCaret);
    document.addEventListener('scroll', hide, true);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('mouseover', point);
      document.removeEventListener('selectionchange', moveCaret);
      document.removeEventListener('scroll', hide, true);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  if (!card) return null;
  return (
    <div
      role="tooltip"
      className="tip term-card"
      style={{ left: Math.min(card.x, innerWidth - 260), top: Math.min(card.y, innerHeight - 90) }}
    >
      {card.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
