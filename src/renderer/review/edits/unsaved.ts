import type { RichText } from '../../../core/text/rich-text.ts';
import type { Problem } from '../../../shared/problem.ts';

/** A text written in the window and not in the project yet. */
export interface UnsavedText {
  /** Null for the first translation of a row. */
  segment: string | null;
  /** The version that it is to replace. */
  version: string[];
  content: RichText;
}

/** What is unsaved in a row. */
export interface Unsaved {
  texts: readonly UnsavedText[];
  /** Why the last attempt to write it was refused; the text stays here until it is written or thrown away. */
  problem: Problem | null;
  /** When it was kept, where it was left over from an earlier session. */
  recovered: string | null;
}

export type SavingStatus = 'saved' | 'saving' | 'unsaved';

export function unsavedText(unsaved: Unsaved | undefined, segment: string | null): UnsavedText | undefined {
  return unsaved?.texts.find((text) => text.segment === segment);
}
