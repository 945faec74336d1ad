import { Check } from 'lucide-react';
import { sameContent } from '../../core/text/rich-text.ts';
import type { Side } from '../../core/review/change.ts';
import type { QueueItem, RowView } from '../../shared/view.ts';
import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { RichRedline } from '../parts/rich-redline.tsx';
import { RichTextView } from '../parts/rich-text-view.tsx';
import { StateGlyph } from '../parts/state-glyph.tsx';
import { useWhen } from '../parts/use-when.ts';
import { Omitted } from '../review/list/still-side.tsx';
import { useAvailableCommands } from '../commands/use-available-commands.ts';
import { useMessages } from '../store/use-messages.ts';
import { Objections } from './objections.tsx';
import { QueueFindings } from './queue-findings.tsx';
import type { Group } from './queue-groups.ts';
import type { Pointing } from './use-selection.ts';

interface QueueRowProps {
  item: QueueItem;
  number: number;
  group: Group;
  languages: { source: string; target: string };
  active: boolean;
  /** Among several that are chosen. */
  chosen: boolean;
  choose: (how: Pointing) => void;
  /** Puts the focus back where rows are gone through. */
  leave: () => void;
}

/** A row of the supervisor's list: its source, what changed, what is open on it, and what can be done. */
export function QueueRow(props: QueueRowProps) {
  const { item, number, group, languages, active, chosen, choose, leave } = props;
  const { approve } = useMessages();
  const { row } = item;
  return (
    <article
      className={['queue-row', active && 'queue-row-active', chosen && 'queue-row-chosen']
        .filter(Boolean)
        .join(' ')}
      aria-label={approve.row(number)}
      aria-current={active ? 'true' : undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, input, textarea')) return;
        choose(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one');
      }}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <span className="queue-number">
        {chosen && <Check size={14} role="img" aria-label={approve.chosen} />}
        {number}
      </span>
      <Texts row={row} side="source" language={languages.source} />
      <div className="queue-target">
        <Translation item={item} group={group} language={languages.target} />
        <Facts item={item} />
        {group !== 'approved' && <QueueFindings row={row.id} active={active} />}
        <Objections item={item} active={active} leave={leave} />
        {active && !chosen && <Actions />}
      </div>
      <span className="queue-state">
        <StateGlyph state={row.state} requested={row.requested !== null} />
      </span>
    </article>
  );
}

function Translation({ item, group, language }: { item: QueueItem; group: Group; language: string }) {
  const { row, before, after } = item;
  if (before !== null && !sameContent(before, after) && group !== 'approved') {
    return (
      <p className="text" lang={language}>
        <RichRedline before={before} after={after} language={language} />
      </p>
    );
  }
  return <Texts row={row} side="target" language={language} />;
}

/** One side of a row, or why it is empty on purpose. */
function Texts({ row, side, language }: { row: RowView; side: Side; language: string }) {
  if (row[side].length === 0 && row.omitted !== null) return <Omitted row={row} side={side} />;
  return (
    <div className="text" lang={language}>
      {row[side].map((segment) => (
        <p key={segment.id} className={segment.block.kind === 'heading' ? 'queue-heading' : ''}>
          <RichTextView content={segment.content} />
        </p>
      ))}
    </div>
  );
}

/** Who edited it, what is open on it, and what became of an earlier approval. */
function Facts({ item: { row, editedBy } }: { item: QueueItem }) {
  const { approve } = useMessages();
  const when = useWhen();
  const facts = [
    editedBy.length > 0 && approve.editedBy(editedBy.join(', ')),
    row.ownEdit && row.state !== 'final' && approve.ownEdit,
  ].filter((fact) => fact !== false);
  return (
    <>
      {facts.length > 0 && <p className="queue-facts">{facts.join(' · ')}</p>}
      {row.voided && (
        <p className="queue-facts queue-voided">
          {approve.voided({ by: row.voided.by, at: when(row.voided.at) })}
        </p>
      )}
      {row.requested !== null && (
        <p className="queue-facts queue-requested">{approve.requested(row.requested)}</p>
      )}
    </>
  );
}

function Actions() {
  const { approve, commands, review } = useMessages();
  const available = useAvailableCommands();
  return (
    <div className="queue-actions">
      {available.includes('row.approve') && (
        <Button look="primary" command="row.approve" onClick={() => void runCommand('row.approve')}>
          {approve.approveRow}
        </Button>
      )}
      {available.includes('row.request') && (
        <Button onClick={() => void runCommand('row.request')}>{commands['row.request']}…</Button>
      )}
      {available.includes('row.comment') && (
        <Button look="quiet" command="row.comment" onClick={() => void runCommand('row.comment')}>
          {review.comment}
        </Button>
      )}
      <Button look="quiet" command="approve.show" onClick={() => void runCommand('approve.show')}>
        {approve.showRow}
      </Button>
    </div>
  );
}
