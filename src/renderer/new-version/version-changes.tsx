import { TriangleAlert } from 'lucide-react';
import type { VersionChange, VersionPreview } from '../../shared/version-preview.ts';
import { RichRedline } from '../parts/rich-redline.tsx';
import { RichTextView } from '../parts/rich-text-view.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useLanguage } from '../review/list/still-side.tsx';
import { useMessages } from '../store/use-messages.ts';

const kinds = ['changed', 'beside', 'new', 'moved', 'gone', 'stays'] as const;

/** So many are all put into the document; of more, only those in view. */
const fewest = 30;

/** What a new version changes: how much of each kind, then text by text. */
export function VersionChanges({ preview: { side, kept, unlike, changes } }: { preview: VersionPreview }) {
  const { versions } = useMessages();
  const language = useLanguage(side);
  const counts = kinds
    .map((kind) => ({ kind, count: changes.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => versions.counts[kind](count));
  return (
    <>
      {unlike && (
        <p className="new-version-unlike" role="alert">
          <TriangleAlert size={16} aria-hidden="true" /> {versions.unlike}
        </p>
      )}
      <p className="new-version-counts">{[versions.kept(kept), ...counts].join(' · ')}</p>
      {changes.length === 0 ? (
        <p>{versions.same}</p>
      ) : changes.length <= fewest ? (
        <ul className="new-version-few" aria-label={versions.changes} tabIndex={0}>
          {changes.map((change, index) => (
            <li key={index}>
              <Change change={change} language={language} />
            </li>
          ))}
        </ul>
      ) : (
        <VirtualList
          label={versions.changes}
          className="new-version-list"
          keys={changes.map((_, index) => String(index))}
          render={(index) => <Change change={changes[index]!} language={language} />}
        />
      )}
    </>
  );
}

function Change({ change, language }: { change: VersionChange; language: string }) {
  const { versions } = useMessages();
  const { kind, row, before, after } = change;
  const why = kind === 'beside' || kind === 'gone' || kind === 'stays' ? versions.why[kind] : null;
  const voids = row?.state === 'final' && (kind === 'changed' || kind === 'gone');
  return (
    <div className="new-version-change">
      <div className={`new-version-kind new-version-${kind}`}>
        <b>{versions.kinds[kind]}</b>
        {row && <span>{versions.row(row.number)}</span>}
      </div>
      <div className="new-version-words">
        <p className="text" lang={language}>
          <Words kind={kind} before={before} after={after} language={language} />
        </p>
        {(why ?? voids) && (
          <p className="new-version-why">
            {why} {voids && versions.voids}
          </p>
        )}
      </div>
    </div>
  );
}

function Words({ kind, before, after, language }: Omit<VersionChange, 'row'> & { language: string }) {
  if (before && after && kind !== 'moved') {
    return <RichRedline before={before} after={after} language={language} />;
  }
  const content = after ?? before;
  if (!content) return null;
  if (kind === 'gone') {
    return (
      <del>
        <RichTextView content={content} />
      </del>
    );
  }
  return <RichTextView content={content} />;
}
