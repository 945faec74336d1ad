import type { OverviewView } from '../../shared/overview-view.ts';
import { useMessages } from '../store/use-messages.ts';
import { Chart, x, y } from './chart.tsx';
import { useMoment } from './use-moment.ts';

const day = 24 * 60 * 60 * 1000;
/** So many of the latest days are drawn; the table has all of them. */
const drawn = 60;

interface ThroughputChartProps {
  told: OverviewView;
  /** What the bars count. */
  of: 'rows' | 'words';
}

/** Rows confirmed on each day, or the words in them. */
export function ThroughputChart({ told, of }: ThroughputChartProps) {
  const { overview } = useMessages();
  const moment = useMoment(day);
  const name = (iso: string) => moment(new Date(`${iso}T00:00`).getTime());
  const days = told.days.slice(-drawn);
  const most = Math.max(4, ...days.map((one) => one[of]));
  const rows = told.days.reduce((sum, one) => sum + one.rows, 0);
  const words = told.days.reduce((sum, one) => sum + one.words, 0);
  return (
    <Chart
      title={overview.throughputOf[of]}
      told={`${overview.throughputTold}. ${overview.rowsPerDay}: ${rows}, ${overview.wordsPerDay}: ${words}`}
      legend={[
        { name: of === 'rows' ? overview.rowsPerDay : overview.wordsPerDay, className: 'fill-reviewed' },
      ]}
      most={most}
      labels={days.slice(0, 1).map((one) => ({ at: 0, text: name(one.day) }))}
      figures={
        <>
          <table>
            <thead>
              <tr>
                <th>{overview.day}</th>
                <th>{overview.rowsPerDay}</th>
                <th>{overview.wordsPerDay}</th>
              </tr>
            </thead>
            <tbody>
              {told.days.map((one) => (
                <tr key={one.day}>
                  <th>{name(one.day)}</th>
                  <td>{one.rows.toLocaleString('en')}</td>
                  <td>{one.words.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="soft small">{overview.counted}</p>
        </>
      }
    >
      {days.length === 0 && (
        <text x={x(0.5)} y={y(most / 2, most) - 8} textAnchor="middle">
          {overview.noneYet}
        </text>
      )}
      {days.map((one, index) => {
        const width = Math.min(0.08, 1 / Math.max(1, days.length));
        return (
          <rect
            key={one.day}
            x={x(index * width) + 1}
            width={Math.max(1, x(width) - x(0) - 2)}
            y={y(one[of], most)}
            height={y(0, most) - y(one[of], most)}
            className="fill-reviewed"
          >
            <title>{`${name(one.day)}: ${one.rows} ${overview.rowsPerDay}, ${one.words} ${overview.wordsPerDay}`}</title>
          </rect>
        );
      })}
    </Chart>
  );
}
