import type { ProjectView } from '../../shared/view.ts';
import { useCommand } from '../commands/use-command.ts';
import { Progress } from '../parts/progress.tsx';
import { ask } from '../store/ask.ts';
import { useKeptAnswer } from '../store/use-kept-answer.ts';
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
  const { handle } = project;
  const offset = -new Date().getTimezoneOffset();
  const told = useKeptAnswer('overview.read', { handle, offset }, { quiet: 600 });
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
