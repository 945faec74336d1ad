import { useState } from 'react';
import type { RowView, VersionView } from '../../../shared/view.ts';
import { problemSentence } from '../../../shared/messages/problem-sentence.ts';
import { hunksBetween } from '../../../core/match/hunks.ts';
import { HunkView } from '../../parts/hunk-view.tsx';
import { say } from '../../parts/toast.ts';
import { useWhen } from '../../parts/use-when.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { useReadOnly } from '../use-read-only.ts';
import { useWork } from '../use-work.ts';
import { CompareVersions } from './compare-versions.tsx';
import { useAnswer } from '../../store/use-answer.ts';

type Side = 'source' | 'target';

/** So many of the latest versions are shown at first. */
const latest = 6;

/** Every version of one side of the row, the latest first, each against the one before; two can be compared. */
export function History({
  row,
  translations,
}: {
  row: RowView;
  translations: readonly VersionView[] | null;
}) {
  const { handle } = useWork();
  const { review, suggesting } = useMessages();
  const [side, setSide] = useState<Side>('target');
  const sources = useAnswer('row.history', { handle, row: row.id, side: 'source' }, row, 300);
  const versions = side === 'target' ? translations : sources;
  const hasSources = (sources ?? []).length > 1;
  return (
    <section>
      <h2>
        {review.history}
        <span>{versions && versions.length > 0 && review.versions(versions.length)}</span>
      </h2>
      {hasSources && (
        <div role="group" aria-label={suggesting.versionsOf} className="history-sides">
          {(['target', 'source'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
              {suggesting.sides[one]}
            </button>
          ))}
        </div>
      )}
      {versions?.length === 0 && <p className="soft small">{review.noHistory}</p>}
      {versions && <Versions key={side} row={row} side={side} versions={versions} />}
    </section>
  );
}

interface VersionsProps {
  row: RowView;
  side: Side;
  versions: readonly VersionView[];
}

function Versions({ row, side, versions }: VersionsProps) {
  const { review, suggesting } = useMessages();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const entries = versions.map((version, index) => ({ version, index })).reverse();
  const shown = all ? entries : entries.slice(0, latest);
  const pair = chosen.length === 2 ? [...chosen].sort((a, b) => a - b) : null;
  const choose = (index: number) =>
    setChosen(chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen.slice(-1), index]);
  return (
    <>
      {pair && (
        <CompareVersions
          before={versions[pair[0]!]!}
          after={versions[pair[1]!]!}
          side={side}
          close={() => setChosen([])}
        />
      )}
      {chosen.length === 1 && <p className="soft small">{suggesting.compareWhat}</p>}
      <ol className="history">
        {shown.map(({ version, index }) => (
          <Version
            key={`${version.change}-${version.step}`}
            row={row}
            side={side}
            version={version}
            before={versions.slice(0, index).findLast(({ beside }) => !beside)}
            last={index === versions.length - 1}
            chosen={chosen.includes(index)}
            choose={() => choose(index)}
          />
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {review.olderVersions(entries.length - shown.length)}
        </button>
      )}
    </>
  );
}

interface VersionProps {
  row: RowView;
  side: Side;
  version: VersionView;
  before: VersionView | undefined;
  last: boolean;
  chosen: boolean;
  choose: () => void;
}

function Version({ row, side, version, before, last, chosen, choose }: VersionProps) {
  const { handle } = useWork();
  const { review, suggesting } = useMessages();
  const language = useLanguage(side);
  const readOnly = useReadOnly();
  const when = useWhen();
  const hunks = before ? hunksBetween(before.content, version.content, language) : [];

  async function restore() {
    const { change } = version;
    const step = await ask('row.restore', { handle, row: row.id, side, change });
    if (!step) return;
    const { state } = step;
    say(({ suggesting }, spoken) =>
      state ? suggesting.restoredNot(problemSentence(state, spoken)) : suggesting.restored,
    );
  }

  return (
    <li className="version">
      <small>
        {version.by ? `${version.by} · ` : ''}
        {review.steps[version.step]} · <time dateTime={version.at}>{when(version.at)}</time>
        {version.beside && ` · ${suggesting.beside}`}
      </small>
      {version.reason && <p className="version-reason">{version.reason}</p>}
      {hunks.some(({ changed }) => changed) && (
        <p className="text version-text" lang={language}>
          <HunkView hunks={hunks} />
        </p>
      )}
      <p className="thread-actions">
        <button type="button" aria-pressed={chosen} onClick={choose}>
          {suggesting.compare}
        </button>
        {!readOnly && !last && (
          <button type="button" onClick={() => void restore()}>
            {suggesting.restore}
          </button>
        )}
      </p>
    </li>
  );
}
