import type { State } from '../../core/review/change.ts';
import { useMessages } from '../store/use-messages.ts';
import './state-glyph.css';

interface StateGlyphProps {
  state: State;
  /** It was sent back: an arrow stands in its stead. */
  requested?: boolean;
  /** Drawn only, where the words stand beside it. */
  silent?: boolean;
  size?: number;
}

/** A row's state by its shape: dotted ring, ring, ring with a core, tick. */
export function StateGlyph({ state, requested = false, silent = false, size = 16 }: StateGlyphProps) {
  const { common } = useMessages();
  const label = requested ? `${common.states[state]}, ${common.requested}` : common.states[state];
  return (
    <svg
      className={`state-glyph state-${requested ? 'requested' : state}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {!silent && <title>{label}</title>}
      {requested ? <path d="M6 3 3 6l3 3M3.4 6H9a3.5 3.5 0 0 1 0 7H6.5" /> : shapes[state]}
    </svg>
  );
}

const shapes = {
  initial: <circle cx="8" cy="8" r="5" strokeDasharray="0.01 3.14" strokeWidth="1.8" />,
  translated: <circle cx="8" cy="8" r="5" />,
  reviewed: (
    <>
      <circle cx="8" cy="8" r="5" />
      <circle cx="8" cy="8" r="2.4" fill="currentColor" stroke="none" />
    </>
  ),
  final: <path d="m3.2 8.6 3.1 3.2 6.5-7.6" strokeWidth="2" />,
};
