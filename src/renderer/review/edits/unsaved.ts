import { plain, type RichText } from '../../../core/text/rich-text.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { SegmentView } from '../../../shared/view.ts';
import type { EditorSegment } from '../editor/editor-text.ts';

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

/** A row's translation as it is written here: what is unsaved goes before what is saved. */
export function writtenTarget(target: readonly SegmentView[], unsaved: Unsaved | undefined): EditorSegment[] {
  const first = unsavedText(unsaved, null)?.content;
  if (target.length === 0) return [{ id: null, content: first ?? plain('') }];
  return target.map(({ id, content }, index) => ({
    id,
    content: unsavedText(unsaved, id)?.content ?? (index === 0 ? first : undefined) ?? content,
  }));
}
