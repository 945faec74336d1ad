import { useState } from 'react';
import { hunksBetween } from '../../../core/match/hunks.ts';
import { sameSpelling } from '../../../core/match/same-spelling.ts';
import type { VersionView } from '../../../shared/view.ts';
import { HunkView } from '../../parts/hunk-view.tsx';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';

interface CompareVersionsProps {
  before: VersionView;
  after: VersionView;
  side: 'source' | 'target';
  close: () => void;
}

/** Two versions of a text against each other, and what kind of difference it is. */
export function CompareVersions({ before, after, side, close }: CompareVersionsProps) {
  const { suggesting } = useMessages();
  const language = useLanguage(side);
  const when = useWhen();
  const [lines, setLines] = useState<'inline' | 'twoLines'>('inline');
  const [invisible, setInvisible] = useState(false);
  const hunks = hunksBetween(before.content, after.content, language);
  const kind = kindOf(
    before,
    after,
    hunks.some(({ changed }) => changed),
  );
  return (
    <div className="compare" role="group" aria-label={suggesting.comparing}>
      <small>
        {when(before.at)} → {when(after.at)}
      </small>
      <p className="compare-how">
        {(['inline', 'twoLines'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={lines === one} onClick={() => setLines(one)}>
            {suggesting[one]}
          </button>
        ))}
        <label>
          <input
            type="checkbox"
            checked={invisible}
            onChange={(event) => setInvisible(event.target.checked)}
          />
          {suggesting.invisible}
        </label>
      </p>
      {kind && <p className="soft small">{suggesting[kind]}</p>}
      {(lines === 'inline' ? (['both'] as const) : (['before', 'after'] as const)).map((one) => (
        <p key={one} className="text version-text" lang={language}>
          <HunkView hunks={hunks} invisible={invisible} side={one} />
        </p>
      ))}
      <button type="button" className="text-button" onClick={close}>
        {suggesting.stopComparing}
      </button>
    </div>
  );
}

function kindOf(before: VersionView, after: VersionView, differs: boolean) {
  if (!differs) return 'nothing';
  if (before.content.text === after.content.text) return 'marksOnly';
  return sameSpelling(before.content.text, after.content.text) ? 'spellingOnly' : null;
}
