import { useState } from 'react';
import type { VersionView } from '../../../shared/view.ts';
import { RedlineView } from '../../parts/redline-view.tsx';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';

/** So many of the latest versions are shown at first. */
const latest = 6;

/** Every version of the row's translation, the latest first, each against the one before. */
export function History({ versions }: { versions: readonly VersionView[] | null }) {
  const { review } = useMessages();
  const [all, setAll] = useState(false);
  const entries = (versions ?? [])
    .map((version, index) => ({ version, before: versions?.[index - 1] }))
    .reverse();
  const shown = all ? entries : entries.slice(0, latest);
  return (
    <section>
      <h2>
        {review.history}
        <span>{entries.length > 0 && review.versions(entries.length)}</span>
      </h2>
      {versions?.length === 0 && <p className="soft small">{review.noHistory}</p>}
      <ol className="history">
        {shown.map(({ version, before }) => (
          <Version key={`${version.change}-${version.step}`} version={version} before={before} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {review.olderVersions(entries.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Version({ version, before }: { version: VersionView; before: VersionView | undefined }) {
  const { review } = useMessages();
  const language = useLanguage('target');
  const when = useWhen();
  const differs = before !== undefined && before.text !== version.text;
  return (
    <li className="version">
      <small>
        {version.by ? `${version.by} · ` : ''}
        {review.steps[version.step]} · <time dateTime={version.at}>{when(version.at)}</time>
      </small>
      {version.reason && <p className="version-reason">{version.reason}</p>}
      {differs && (
        <p className="text version-text" lang={language}>
          <RedlineView before={before.text} after={version.text} language={language} />
        </p>
      )}
    </li>
  );
}
