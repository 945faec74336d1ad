import type { Side, State } from '../core/review/change.ts';
import type { RichText } from '../core/text/rich-text.ts';

/** What a new version of a document changes, told before it is brought in. */
export interface VersionPreview {
  side: Side;
  file: string;
  /** Segments that say what they said, and keep all that was done to them. */
  kept: number;
  /** It hardly has the words of the version before: it may be in another language, or the wrong file. */
  unlike: boolean;
  /** What is not as it was, in the order of the new document; what is gone stands where it stood. */
  changes: VersionChange[];
}

export interface VersionChange {
  /**
   * `changed`: another text in its place; `beside`: was written anew here, so that the new text is offered beside
   * it; `new`; `moved`: the same text in another place; `gone`: its row keeps the other side; `stays`: is not in
   * the document any more, but was written anew here.
   */
  kind: 'changed' | 'beside' | 'new' | 'moved' | 'gone' | 'stays';
  /** Id and number of the row that holds it now; null where it is new. */
  row: { id: string; number: number; state: State } | null;
  before: RichText | null;
  after: RichText | null;
}
