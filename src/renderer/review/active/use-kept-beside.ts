import type { RowView } from '../../../shared/view.ts';
import type { BesideKind } from '../edits/beside-drafts.ts';
import { isBesideOf } from '../edits/is-beside-of.ts';
import type { EditorSegment } from '../editor/editor-text.ts';
import type { RichText } from '../../../core/text/rich-text.ts';
import { useWork } from '../use-work.ts';

type Written = EditorSegment & { on: RichText };

/** What was begun beside a row and not sent, and the way to keep what is written on. */
export function useKeptBeside(row: RowView, kind: BesideKind) {
  const { beside } = useWork();
  const draft = beside.get(row.id, kind);
  const fits = draft && isBesideOf(draft, row, kind);
  const side = kind === 'suggest' ? row.target : row.source;
  return {
    kept: fits
      ? {
          texts: draft.texts.map(({ segment, on, content }) => ({ id: segment, on, content })),
          note: draft.note,
        }
      : null,
    keep: (now: readonly Written[] | null, note: string) =>
      beside.keep(
        row.id,
        kind,
        now && {
          texts: now.map(({ id, on, content: { text, marks } }) => ({
            segment: id,
            version: side.find((segment) => segment.id === id)?.version ?? [],
            on,
            content: { text, marks },
          })),
          note,
        },
      ),
  };
}
