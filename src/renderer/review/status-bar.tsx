import { StateBar } from '../parts/state-bar.tsx';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { useFindings } from './findings/use-findings.ts';
import { useSavingStatus, useWork } from './use-work.ts';
import './status-bar.css';

/** How far the project is, and whether what was written is on the disk. */
export function StatusBar() {
  const { common, review } = useMessages();
  const counts = useApp((state) => state.project?.counts);
  const languages = useApp((state) => state.project?.languages);
  if (!counts || !languages) return null;
  const { states, all } = counts;
  const told = common.stateCounts({
    final: states.final,
    reviewed: states.reviewed,
    open: states.initial + states.translated,
  });
  return (
    <footer className="status-bar">
      <StateBar all={all} approved={states.final} reviewed={states.reviewed} label={review.progress} />
      <span className="status-counts">{told}</span>
      <FoundCount />
      <span className="status-gap" />
      <Saving />
      <span className="status-languages">{review.languages(languages)}</span>
    </footer>
  );
}

function FoundCount() {
  const work = useWork();
  const { findings } = useMessages();
  const open = useFindings(({ open: all }) => all.error + all.warning + all.hint);
  if (open === 0) return null;
  return (
    <button
      type="button"
      className="status-findings"
      onClick={() => work.place.change({ drawer: true, panel: 'findings' })}
    >
      {findings.countAll(open)}
    </button>
  );
}

function Saving() {
  const work = useWork();
  const { review } = useMessages();
  const status = useSavingStatus();
  if (status !== 'unsaved') {
    return <span data-saving={status}>{status === 'saved' ? review.saved : review.saving}</span>;
  }
  const rows = work.edits.rows;
  const first = work.rows.order.find((row) => rows.includes(row));
  return (
    <button
      type="button"
      className="status-unsaved"
      data-saving={status}
      title={review.goToUnsaved}
      onClick={() => first && work.go(first, { on: 'row' })}
    >
      {review.unsaved(rows.length)}
    </button>
  );
}
