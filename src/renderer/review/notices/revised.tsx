import { FileStack } from 'lucide-react';
import type { RowView } from '../../../shared/view.ts';
import { RichRedline } from '../../parts/rich-redline.tsx';
import { useWhen } from '../../parts/use-when.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useLanguage } from '../list/still-side.tsx';
import { Notice } from './row-notices.tsx';

/** What a new version of a document changed in a row, against what it said before. */
export function Revised({ row, revised }: { row: RowView; revised: NonNullable<RowView['revised']> }) {
  const { versions } = useMessages();
  const when = useWhen();
  const source = useLanguage('source');
  const target = useLanguage('target');
  const given = { by: revised.by, when: when(revised.at) };
  const changed = revised.texts.flatMap(({ segment: id, before }) => {
    const isSource = row.source.some((one) => one.id === id);
    const now = [...row.source, ...row.target].find((one) => one.id === id);
    return before && now ? [{ id, before, after: now.content, language: isSource ? source : target }] : [];
  });
  return (
    <Notice kind="plain" icon={<FileStack size={14} />}>
      <p>{changed.length > 0 ? versions.revised(given) : versions.isNew(given)}</p>
      {changed.map(({ id, before, after, language }) => (
        <p key={id} className="text notice-saved" lang={language}>
          <RichRedline before={before} after={after} language={language} />
        </p>
      ))}
    </Notice>
  );
}
