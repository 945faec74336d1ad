import type { OverviewView } from '../../shared/overview-view.ts';
import { useMessages } from '../store/use-messages.ts';
import { Chart, x, y } from './chart.tsx';
import { steps, timeLabels } from './steps.ts';
import { useMoment } from './use-moment.ts';

/** Open comments over time, the errors among them apart. */
export function CommentsChart({ told }: { told: OverviewView }) {
  const { overview } = useMessages();
  const moment = useMoment(told.step);
  const { samples } = told;
  const most = Math.max(4, ...samples.map(({ openThreads }) => openThreads));
  const stretches = steps(samples, told.step);
  const last = samples.at(-1);
  const path = (value: (sample: (typeof samples)[number]) => number) =>
    stretches
      .map(({ from, to }, index) => {
        const height = y(value(samples[index]!), most);
        return `${index === 0 ? 'M' : 'L'}${x(from)} ${height}H${x(to)}`;
      })
      .join('');
  return (
    <Chart
      title={overview.comments}
      told={`${overview.commentsTold}. ${overview.comments}: ${last?.openThreads ?? 0}, ${overview.errors}: ${last?.openErrors ?? 0}`}
      legend={[
        { name: overview.comments, className: 'fill-comments' },
        { name: overview.errors, className: 'fill-errors' },
      ]}
      most={most}
      labels={timeLabels(samples, told.step, moment)}
      figures={
        <table>
          <thead>
            <tr>
              <th>{overview.time}</th>
              <th>{overview.comments}</th>
              <th>{overview.errors}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ at, openThreads, openErrors }) => (
              <tr key={at}>
                <th>{moment(at)}</th>
                <td>{openThreads}</td>
                <td>{openErrors}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <path d={path(({ openThreads }) => openThreads)} className="line-comments" />
      <path d={path(({ openErrors }) => openErrors)} className="line-errors" />
    </Chart>
  );
}
