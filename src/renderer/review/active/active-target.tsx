import { useRowFindings } from '../findings/use-findings.ts';
import { useMemo } from 'react';
import type { RowView } from '../../../shared/view.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useMessages } from '../../store/use-messages.ts';
import { writtenTarget } from '../edits/unsaved.ts';
import { TextEditor } from '../editor/text-editor.tsx';
import { useOverlays } from '../editor/use-overlays.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useTerms } from '../terms/use-terms.ts';
import { usePlace, useUnsaved, useWork } from '../use-work.ts';
import { SideLabels } from './active-source.tsx';
import { SuggestBox } from './suggest-box.tsx';
import { useLocked } from './use-locked.ts';
import { EditorBar } from './editor-bar.tsx';

/** The active row's translation, edited in place. */
export function ActiveTarget({ row, number }: { row: RowView; number: number }) {
  const { edits, editors } = useWork();
  const { review, common, align } = useMessages();
  const language = useLanguage('target');
  const readOnly = useReadOnly();
  const locked = useLocked(row);
  const suggesting = usePlace((place) => place.mode === 'suggest');
  const unsaved = useUnsaved(row.id);
  const segments = useMemo(() => writtenTarget(row.target, unsaved), [row.target, unsaved]);
  const found = useTerms('target', segments);
  const overlays = useOverlays(row.target, row.anchors, found, useLanguage('source'), useRowFindings(row.id));
  const version = row.target.map((segment) => segment.version.join('+')).join();

  if (suggesting && !readOnly) return <SuggestBox key={row.id} row={row} number={number} />;
  return (
    <div className={row.target[0]?.block.kind === 'heading' ? 'edit-box segment-heading' : 'edit-box'}>
      <SideLabels segments={row.target} />
      <TextEditor
        segments={segments}
        version={version}
        language={language}
        label={review.edit(number)}
        locked={readOnly || locked}
        overlays={overlays}
        placeholder={
          row.omitted === null
            ? common.noTranslation
            : align.omittedBecause({ what: align.omitted.source, reason: row.omitted })
        }
        use={(editor) => editors.hold('target', editor)}
        onChange={(now) => edits.type(row.id, now)}
        onFocus={() => editors.focused('target')}
      />
      {!readOnly && <EditorBar locked={locked} />}
    </div>
  );
}
