import type { RowView } from '../../../shared/view.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useWork } from '../use-work.ts';
import { DraftBox } from './draft-box.tsx';
import { useKeptBeside } from './use-kept-beside.ts';

/** Corrects the source of the active row. */
export function CorrectBox({ row, number }: { row: RowView; number: number }) {
  const work = useWork();
  const { suggesting } = useMessages();
  const language = useLanguage('source');
  const kept = useKeptBeside(row, 'correct');
  return (
    <DraftBox
      side="source"
      {...kept}
      segments={row.source.map(({ id, content }) => ({ id, content }))}
      language={language}
      label={suggesting.correctOf(number)}
      what={suggesting.correctWhat}
      noteLabel={suggesting.correctReason}
      sendLabel={suggesting.correctSend}
      send={async (now, reason) => {
        const texts = now.flatMap(({ id, content }, index) =>
          id === null ? [] : [{ segment: id, version: row.source[index]?.version ?? [], content }],
        );
        const step = await ask('source.correct', { handle: work.handle, row: row.id, texts, reason });
        if (step) work.place.change({ said: suggesting.corrected });
        return step !== null;
      }}
      leave={() => {
        work.place.change({ mode: 'edit' });
        work.go(row.id, { on: 'row' });
      }}
    />
  );
}
