import type { State } from '../../core/review/change.ts';
import type { OverviewView } from '../../shared/overview-view.ts';
import { useMessages } from '../store/use-messages.ts';
import { Chart, x, y } from './chart.tsx';
import { steps, timeLabels } from './steps.ts';
import { useMoment } from './use-moment.ts';

/** From the bottom up. */
const stack: readonly State[] = ['final', 'reviewed', 'translated', 'initial'];

/** Rows by state over time, one upon the other. */
export function ProgressChart({ told }: { told: OverviewView }) {
  const { overview, common } = useMessages();
  const moment = useMoment(told.step);
  const { samples } = told;
  const total = ({ states }: (typeof samples)[number]) =>
    stack.reduce((sum, state) => sum + states[state], 0);
  const most = Math.max(1, ...samples.map(total));
  const last = samples.at(-1);
  const below = (index: number, level: number) =>
    stack.slice(0, level).reduce((sum, state) => sum + samples[index]!.states[state], 0);
  const stretches = steps(samples, told.step);
  return (
    <Chart
      title={overview.progress}
      told={`${overview.progressTold}. ${stack.map((state) => `${common.states[state]}: ${last?.states[state] ?? 0}`).join(', ')}`}
      legend={[...stack]
        .reverse()
        .map((state) => ({ name: common.states[state], className: `fill-${state}` }))}
      most={most}
      labels={timeLabels(samples, told.step, moment)}
      figures={
        <table>
          <thead>
            <tr>
              <th>{overview.time}</th>
              {stack.map((state) => (
                <th key={state}>{common.states[state]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.map(({ at, states }) => (
              <tr key={at}>
                <th>{moment(at)}</th>
                {stack.map((state) => (
                  <td key={state}>{states[state].toLocaleString('en')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {stack.map((state, level) =>
        stretches.map(({ from, to }, index) => {
          const value = samples[index]!.states[state];
          if (value === 0) return null;
          const floor = below(index, level);
          return (
            <rect
              key={`${state}-${index}`}
              x={x(from)}
              width={x(to) - x(from) + 0.3}
              y={y(floor + value, most)}
              height={y(floor, most) - y(floor + value, most)}
              className={`fill-${state}`}
            />
          );
        }),
      )}
    </Chart>
  );
}
