import type { BlockKind } from '../document/document.ts';

/** What an aligner sees of a segment. */
export interface AlignSegment {
  text: string;
  kind?: BlockKind;
  /** A list mark kept outside the text ("1."). */
  label?: string;
  /** The block it stands in; segments of one block have the same number. */
  block?: number;
}

/** Why a bead is believed, or doubted; turned into words by the window and the command line. */
export interface Reason {
  code:
    | 'numbers-agree'
    | 'numbers-differ'
    | 'length'
    | 'same-mark'
    | 'same-provision'
    | 'known-text'
    | 'known-terms'
    | 'same-words'
    | 'same-structure'
    | 'empty-side';
  /** What agrees or differs ("145, 25"), or the length as a share of what was expected ("0.6"). */
  detail?: string;
}

/** A pair of runs of segments that translate each other; either side may be empty, not both. */
export interface Bead {
  /** Indexes into the source segments, ascending. */
  source: number[];
  target: number[];
  /** From 0 (a guess) to 1 (sure). */
  confidence: number;
  reasons: Reason[];
}

/** Two texts known from elsewhere to translate each other. */
export interface KnownPair {
  source: string;
  target: string;
  /** A memory's unit stands for a whole segment, a term anywhere in one. */
  kind: 'unit' | 'term';
}

export interface AlignOptions {
  /** BCP 47. */
  sourceLanguage: string;
  targetLanguage: string;
  /** Units of translation memories and terms of termbases. */
  known?: readonly KnownPair[];
  /** Called now and then with the share done, 0 to 1; throwing from it cancels. */
  onProgress?: (share: number) => void;
}
