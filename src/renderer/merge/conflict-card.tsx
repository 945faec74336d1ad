import { useMemo, useState } from 'react';
import { mergeThree } from '../../core/match/merge-three.ts';
import { plain, sameContent, type RichText } from '../../core/text/rich-text.ts';
import type { ConflictView, WrittenView } from '../../shared/merge-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../parts/button.tsx';
import { TextAreaField } from '../parts/field.tsx';
import { RedlineView } from '../parts/redline-view.tsx';
import { RichTextView } from '../parts/rich-text-view.tsx';
import { useWhen } from '../parts/use-when.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface ConflictCardProps {
  project: ProjectView;
  conflict: ConflictView;
  active: boolean;
  choose: () => void;
}

/** Two texts side by side, each as a redline against what both had, and what shall stand instead. */
export function ConflictCard({ project, conflict, active, choose }: ConflictCardProps) {
  const { merging } = useMessages();
  const { handle, languages } = project;
  const language = languages.target;
  const { base, shown, other, segment, change, number } = conflict;
  const combined = useMemo(
    () => base && mergeThree(base, shown.content, other.content, language).merged,
    [base, shown.content, other.content, language],
  );
  const [text, setText] = useState(() => combined?.text ?? shown.content.text);

  async function settle(content: RichText) {
    await ask('row.choose', { handle, segment, conflict: change, content });
  }
  function settleWritten() {
    const same = [combined, shown.content, other.content].find((one) => one?.text === text);
    void settle(same ?? plain(text));
  }
  const can = active && project.readOnly === null && conflict.row !== null;
  useCommand('merge.shown', () => void settle(shown.content), can);
  useCommand('merge.other', () => void settle(other.content), can);
  useCommand('merge.combine', () => combined && void settle(combined), can && combined !== null);
  useCommand('merge.write', settleWritten, can && text.trim() !== '');
  const sides = [
    { command: 'merge.shown', written: shown, label: merging.shown },
    { command: 'merge.other', written: other, label: merging.other },
  ] as const;
  const title = number === null ? merging.goneRow : merging.row(number);

  return (
    <article
      className={active ? 'merge-conflict merge-line-active' : 'merge-conflict'}
      aria-label={title}
      aria-current={active ? 'true' : undefined}
      onClick={choose}
      onFocus={choose}
    >
      <h3>{title}</h3>
      {base && (
        <div className="merge-base">
          <small>{merging.base}</small>
          <p className="text" lang={language}>
            <RichTextView content={base} />
          </p>
        </div>
      )}
      <div className="merge-sides">
        {sides.map(({ command, written, label }) => (
          <div key={command}>
            <small>
              <WrittenBy written={written} label={label} />
            </small>
            <p className="text" lang={language}>
              <RedlineView
                before={base?.text ?? written.content.text}
                after={written.content.text}
                language={language}
              />
            </p>
            <Button
              disabled={!can && active}
              {...(active ? { command } : {})}
              onClick={() => void settle(written.content)}
            >
              {merging.useThis}
            </Button>
          </div>
        ))}
      </div>
      {active && (
        <div className="merge-third">
          <TextAreaField
            label={merging.third}
            lang={language}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="merge-facts">{combined === null && base !== null && merging.combineCannot}</p>
          <div className="merge-actions">
            {combined && !sameContent(combined, shown.content) && !sameContent(combined, other.content) && (
              <Button command="merge.combine" onClick={() => void settle(combined)}>
                {merging.combine}
              </Button>
            )}
            <Button
              look="primary"
              command="merge.write"
              disabled={text.trim() === ''}
              onClick={settleWritten}
            >
              {merging.useThird}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}

function WrittenBy({ written, label }: { written: WrittenView; label: (by: string) => string }) {
  const { merging } = useMessages();
  const when = useWhen();
  return `${label(written.by ?? merging.imported)}${written.at === null ? '' : `, ${when(written.at)}`}`;
}
