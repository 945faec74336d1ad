import { BesideNotices } from './beside-notices.tsx';
import { Lock, RotateCcw, Undo2, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemSentence } from '../../../shared/messages/problem-sentence.ts';
import type { RowView } from '../../../shared/view.ts';
import { backend } from '../../bridge/backend.ts';
import { RichTextView } from '../../parts/rich-text-view.tsx';
import { showProblem } from '../../parts/toast.ts';
import { useWhen } from '../../parts/use-when.ts';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';
import { Revised } from './revised.tsx';
import { useLocked } from '../active/use-locked.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useUnsaved, useWork } from '../use-work.ts';
import './row-notices.css';

/** What one should know before going on with a row: sent back, approval void, two texts, not saved. */
export function RowNotices({ row, active }: { row: RowView; active: boolean }) {
  const { review } = useMessages();
  return (
    <>
      {row.requested !== null && (
        <Notice kind="bad" icon={<RotateCcw size={14} />}>
          <b>{review.requested}</b> {row.requested}
        </Notice>
      )}
      {row.revised && <Revised row={row} revised={row.revised} />}
      {row.voided && active && (
        <Notice kind="warn" icon={<Undo2 size={14} />}>
          <Voided by={row.voided.by} at={row.voided.at} />
        </Notice>
      )}
      {row.approved && active && <ApprovedNotice row={row} approved={row.approved} />}
      {row.conflicts.map((conflict) => (
        <Conflict key={conflict.change} row={row} conflict={conflict} />
      ))}
      <UnsavedNotice row={row} />
      <BesideNotices row={row} active={active} />
    </>
  );
}

/** Whether one may change an approved row, and what comes of it. */
function ApprovedNotice({ row, approved }: { row: RowView; approved: { by: string; at: string } }) {
  const { suggesting } = useMessages();
  const locked = useLocked(row);
  const when = useWhen();
  const given = { by: approved.by, when: when(approved.at) };
  return (
    <Notice kind="warn" icon={<Lock size={14} />}>
      {locked ? `${suggesting.locked(given)} ${suggesting.lockedWhat}` : suggesting.unlocks(given)}
    </Notice>
  );
}

function Voided({ by, at }: { by: string; at: string }) {
  const { review } = useMessages();
  const when = useWhen();
  return review.voided({ by, when: when(at) });
}

interface NoticeProps {
  kind: 'bad' | 'warn' | 'plain';
  icon?: ReactNode;
  children: ReactNode;
}

export function Notice({ kind, icon, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`}>
      {icon && (
        <span className="notice-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <div className="notice-words">{children}</div>
    </div>
  );
}

/** A small button inside a notice. */
export function NoticeButton({ label, run }: { label: string; run: () => void }) {
  return (
    <button type="button" className="notice-button" onClick={run}>
      {label}
    </button>
  );
}

function Conflict({ row, conflict }: { row: RowView; conflict: RowView['conflicts'][number] }) {
  const { handle } = useWork();
  const { review } = useMessages();
  const language = useLanguage('target');
  const shown = row.target.find(({ id }) => id === conflict.segment)?.content;
  const texts = [
    { label: review.conflictThis, content: shown },
    { label: review.conflictOther(conflict.by), content: conflict.other },
  ];
  async function choose(content: RowView['conflicts'][number]['other']) {
    const { segment, change } = conflict;
    const outcome = await backend.call('row.choose', { handle, segment, conflict: change, content });
    if (!outcome.ok) showProblem(outcome.problem);
  }
  return (
    <Notice kind="warn" icon={<UsersRound size={14} />}>
      <p>{review.conflict(conflict.by)}</p>
      {texts.map(
        ({ label, content }) =>
          content && (
            <div key={label} className="notice-choice">
              <small>{label}</small>
              <p className="text" lang={language}>
                <RichTextView content={content} />
              </p>
              <NoticeButton label={review.choose} run={() => void choose(content)} />
            </div>
          ),
      )}
    </Notice>
  );
}

function UnsavedNotice({ row }: { row: RowView }) {
  const { edits } = useWork();
  const unsaved = useUnsaved(row.id);
  const { review } = useMessages();
  const language = useLanguage('target');
  const words = useApp((state) => state.language);
  if (!unsaved) return null;
  const { problem, recovered } = unsaved;
  if (problem) {
    const overtaken = problem.code === 'changed-meanwhile' || problem.code === 'not-empty';
    return (
      <Notice kind="bad">
        <p role="alert">
          <b>{review.refused}</b> {problemSentence(problem, words)}
        </p>
        {overtaken && (
          <p className="text notice-saved" lang={language}>
            <small>{review.savedText}</small>{' '}
            {row.target.map(({ id, content }) => (
              <RichTextView key={id} content={content} />
            ))}
          </p>
        )}
        {overtaken ? (
          <>
            <NoticeButton label={review.keepMine} run={() => void edits.insist(row.id)} />
            <NoticeButton label={review.takeTheirs} run={() => void edits.discard(row.id)} />
          </>
        ) : (
          <>
            <NoticeButton label={review.tryAgain} run={() => void edits.insist(row.id)} />
            <NoticeButton label={review.discard} run={() => void edits.discard(row.id)} />
          </>
        )}
      </Notice>
    );
  }
  if (recovered === null) return null;
  return (
    <Notice kind="plain">
      <Recovered at={recovered} /> <NoticeButton label={review.keep} run={() => void edits.write(row.id)} />
      <NoticeButton label={review.discard} run={() => void edits.discard(row.id)} />
    </Notice>
  );
}

function Recovered({ at }: { at: string }) {
  const { review } = useMessages();
  const when = useWhen();
  return review.recovered(when(at));
}
