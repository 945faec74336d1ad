import { useMemo, useState } from 'react';
import type { ProjectView } from '../../shared/view.ts';
import { runCommand } from '../commands/handlers.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Progress } from '../parts/progress.tsx';
import { useWhen } from '../parts/use-when.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { changeApp } from '../store/app-store.ts';
import { useKeptAnswer } from '../store/use-kept-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { ConflictCard } from './conflict-card.tsx';
import { mergeLines, type Line, type Section } from './merge-lines.ts';
import { MergedRow } from './merged-row.tsx';
import { RefusedRow } from './refused-row.tsx';
import './merge.css';

/** What came together when a copy was taken in: to decide, what they did, what I did, what has no effect. */
export function Merge({ project }: { project: ProjectView }) {
  const { merging, common } = useMessages();
  const when = useWhen();
  const merge = useKeptAnswer('merge.view', { handle: project.handle }, { quiet: 150 });
  const [chosen, setChosen] = useState<string | null>(null);
  const lines = useMemo(() => (merge ? mergeLines(merge) : []), [merge]);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const items = lines.filter((line) => !('heading' in line));
  const current = items.find(({ key }) => key === chosen) ?? items[0];
  const at = current ? keys.indexOf(current.key) : -1;

  function move(by: number) {
    const next = items[(current ? items.indexOf(current) : -1) + by];
    if (next) setChosen(next.key);
  }
  const row = current && rowOf(current);
  useCommand('row.next', () => move(1), items.length > 0);
  useCommand('row.previous', () => move(-1), items.length > 0);
  useCommand(
    'merge.show',
    () => row && changeApp({ screen: 'review', goToRow: row }),
    typeof row === 'string',
  );

  if (!merge) {
    return (
      <div className="merge-wait">
        <Progress label={common.loading} />
      </div>
    );
  }
  if (merge.at === '' && items.length === 0) return <NothingTaken />;
  return (
    <div className="merge">
      <header className="merge-head">
        <h1>{merging.title}</h1>
        {merge.at !== '' && (
          <p>
            {merging.from(merge.from ?? merge.file)}, {when(merge.at)}. {merging.came(merge.came)}{' '}
            {merge.mine > 0 && merging.missed(merge.mine)}
          </p>
        )}
      </header>
      <VirtualList
        className="merge-list"
        label={merging.title}
        keys={keys}
        at={at}
        render={(index) => {
          const line = lines[index];
          if (!line) return null;
          const active = line === current;
          const choose = () => setChosen(line.key);
          if ('heading' in line) return <SectionHead section={line.heading} count={line.count} />;
          if ('conflict' in line) {
            const { conflict } = line;
            return <ConflictCard key={line.key} {...{ project, conflict, active, choose }} />;
          }
          if ('refused' in line)
            return <RefusedRow {...{ project, refused: line.refused, active, choose }} />;
          return (
            <MergedRow
              {...{ row: line.row, side: line.side, active, choose }}
              language={project.languages.target}
            />
          );
        }}
      />
    </div>
  );
}

function NothingTaken() {
  const { merging, commands } = useMessages();
  return (
    <div className="merge-none">
      <h1>{merging.title}</h1>
      <p>{merging.nothingTaken}</p>
      <Button command="project.take-in" onClick={() => void runCommand('project.take-in')}>
        {commands['project.take-in']}
      </Button>
    </div>
  );
}

function rowOf(line: Line): string | null {
  if ('conflict' in line) return line.conflict.row;
  return 'row' in line ? line.row.row : null;
}

function SectionHead({ section, count }: { section: Section; count: number }) {
  const { merging } = useMessages();
  const words = {
    conflicts: [merging.conflictsTitle, count === 0 ? merging.noConflicts : merging.conflictsWhat],
    theirs: [merging.theirsTitle, count === 0 ? merging.nothingTheirs : ''],
    mine: [merging.mineTitle, count === 0 ? merging.nothingMine : ''],
    refused: [merging.refusedTitle, merging.refusedWhat],
  } as const;
  const [title, what] = words[section];
  return (
    <div className="merge-section">
      <h2 className="heading-small">
        {title} {count > 0 && <span>{count}</span>}
      </h2>
      {what !== '' && <p>{what}</p>}
    </div>
  );
}
