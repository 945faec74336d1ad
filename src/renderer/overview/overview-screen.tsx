import { useEffect, useState } from 'react';
import type { OverviewView, ProjectView } from '../../shared/view.ts';
import { useCommand } from '../commands/use-command.ts';
import { Progress } from '../parts/progress.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { CommentsChart } from './comments-chart.tsx';
import { PeopleTable } from './people-table.tsx';
import { ProgressChart } from './progress-chart.tsx';
import { Quality } from './quality.tsx';
import { RiskQueue } from './risk-queue.tsx';
import { ThroughputChart } from './throughput-chart.tsx';
import './overview.css';

/** How far the project is, how it came there, what to look at next, and how good it is. */
export function OverviewScreen({ project }: { project: ProjectView }) {
  const { overview } = useMessages();
  const told = useOverview(project);
  const { handle } = project;
  const writable = project.readOnly === null;
  useCommand('undo', () => void ask('undo', { handle }), writable && project.undo !== null);
  useCommand('redo', () => void ask('redo', { handle }), writable && project.redo !== null);
  if (!told) {
    return (
      <div className="overview-wait">
        <Progress label={overview.loading} />
      </div>
    );
  }
  return (
    <div className="overview" tabIndex={-1}>
      <ProgressChart told={told} />
      <CommentsChart told={told} />
      <ThroughputChart told={told} of="rows" />
      <ThroughputChart told={told} of="words" />
      <PeopleTable told={told} />
      <RiskQueue project={project} />
      <Quality project={project} />
    </div>
  );
}

/** Quiet of so many milliseconds, after which the history is read anew. */
const refreshAfter = 600;

function useOverview(project: ProjectView): OverviewView | null {
  const [told, setTold] = useState<OverviewView | null>(null);
  const { handle } = project;
  const first = told === null;
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      () => {
        void ask('overview.read', { handle, offset: -new Date().getTimezoneOffset() }).then((answer) => {
          if (answer && !stale) setTold(answer);
        });
      },
      first ? 0 : refreshAfter,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
    // The first answer must not ask for itself again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [handle, project]);
  return told;
}
