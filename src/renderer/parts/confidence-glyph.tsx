import { doubtfulBelow } from '../../shared/view.ts';
import { useMessages } from '../store/use-messages.ts';
import './confidence-glyph.css';

/** From here on a pair is shown as sure. */
export const sureFrom = 0.85;

interface ConfidenceGlyphProps {
  confidence: number;
  /** Drawn only, where the words stand beside it. */
  silent?: boolean;
}

/** How sure a pairing is, by the line that joins its two sides: two lines, one, or a broken one. */
export function ConfidenceGlyph({ confidence, silent = false }: ConfidenceGlyphProps) {
  const { common } = useMessages();
  const level = confidence >= sureFrom ? 'sure' : confidence >= doubtfulBelow ? 'fair' : 'doubtful';
  const label = `${common.confidence[level]}, ${Math.round(confidence * 100)} %`;
  return (
    <svg
      className={`confidence confidence-${level}`}
      width="20"
      height="10"
      viewBox="0 0 20 10"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {!silent && <title>{label}</title>}
      {level === 'sure' && <path d="M2 3.5h16M2 6.5h16" />}
      {level === 'fair' && <path d="M2 5h16" />}
      {level === 'doubtful' && <path d="M2 5h2m4 0h2m4 0h2" strokeWidth="1.8" />}
    </svg>
  );
}
