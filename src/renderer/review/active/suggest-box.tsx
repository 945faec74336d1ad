import type { RowView } from '../../../shared/view.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useWork } from '../use-work.ts';
import { DraftBox } from './draft-box.tsx';
import { useKeptBeside } from './use-kept-beside.ts';

/** Writes a suggestion for the active row. */
export function SuggestBox({ row, number }: { row: RowView; number: number }) {
  const work = useWork();
  const { suggesting } = useMessages();
  const language = useLanguage('target');
  const segments =
    row.target.length > 0
      ? row.target.map(({ id, content }) => ({ id, content }))
      : [{ id: null, content: { text: '', marks: [] } }];
  const kept = useKeptBeside(row, 'suggest');
  return (
    <DraftBox
      side="target"
      segments={segments}
      {...kept}
      language={language}
      label={suggesting.boxOf(number)}
      what={suggesting.modeWhat}
      noteLabel={suggesting.note}
      sendLabel={suggesting.send}
      send={async (now, note, began) => {
        const texts = now.map(({ id, content }, index) => ({
          segment: id,
          on: began[index]?.content ?? content,
          content,
        }));
        const step = await ask('row.suggest', { handle: work.handle, row: row.id, texts, note });
        if (step) work.place.change({ said: suggesting.sent });
        return step !== null;
      }}
      leave={() => {
        work.place.change({ mode: 'edit' });
        work.go(row.id, { on: 'row' });
      }}
    />
  );
}
